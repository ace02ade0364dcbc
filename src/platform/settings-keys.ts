/** The keys that encrypt what members may read again. R11. */
import { z } from 'zod';
import { derivedKey } from './keyed-hash';
import type { SealingKey, SealingKeys } from './sealed';

const ONE = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/_-]{43}=?)$/;

function parsed(text: string): SealingKey[] | null {
  const keys = text.split(',').map((each): SealingKey | null => {
    const [, id, base64] = ONE.exec(each.trim()) ?? [];
    return id && base64 ? { id, key: Buffer.from(base64, 'base64') } : null;
  });
  const sound = keys.filter((each): each is SealingKey => each?.key.length === 32);
  return sound.length === keys.length && new Set(sound.map(({ id }) => id)).size === keys.length ? sound : null;
}

export const sealingKeysText = z
  .string()
  .transform(parsed)
  .refine((keys) => keys !== null, 'must be ID:BASE64 of 32 bytes, comma-separated, each ID once')
  .transform((keys) => keys as unknown as SealingKeys);

const LOCAL = 'local';

/** Where none is set, the installation's secret has one to give; what that has sealed opens afterwards, too. */
export function sealingKeys(given: SealingKeys | undefined, secret: string): SealingKeys {
  const local = { id: LOCAL, key: derivedKey(secret, 'encryption of pairs') };
  if (!given) return [local];
  return given.some(({ id }) => id === LOCAL) ? given : [...given, local];
}
