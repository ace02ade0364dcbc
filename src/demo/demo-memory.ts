/** Where an issuer of the demo keeps its sessions and codes: in this process, so many and no more, until it stops. */
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { realNow } from '../platform/calendar';

interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

const MOST = 1000;
const now = () => realNow().getTime();

/** The shelves of one issuer; of what is put there first goes first where there is too much. */
export function demoMemory(most = MOST): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const keep = (key: string, value: Kept) => {
    // Deleted before, so that what is used is the youngest.
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  };
  const found = (key: string): AdapterPayload | undefined => {
    const at = kept.get(key);
    if (at && at.endsAt > now()) return at.payload;
    kept.delete(key);
    return undefined;
  };
  const findBy = (model: string, field: 'uid' | 'userCode', value: string) => {
    const entry = [...kept].find(([key, { payload }]) => key.startsWith(`${model} `) && payload[field] === value);
    return entry && found(entry[0]);
  };
  return (model) => ({
    upsert: async (id, payload, seconds) =>
      keep(`${model} ${id}`, { payload, endsAt: seconds ? now() + seconds * 1000 : Infinity }),
    find: async (id) => found(`${model} ${id}`),
    findByUid: async (uid) => findBy(model, 'uid', uid),
    findByUserCode: async (code) => findBy(model, 'userCode', code),
    consume: async (id) => {
      const payload = found(`${model} ${id}`);
      if (payload) payload.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => void kept.delete(`${model} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
