/**
 * Encrypts what other keys have sealed under the first one. Each batch is a transaction of its own: one that is killed
 * goes on where it was when it is run again, and beside a running server a text that changed meanwhile is left alone.
 */
import type { Acting } from '../audit/audit-entry';
import { recordAudit } from '../audit/audit.store';
import { breathe } from '../platform/breathe';
import type { Database } from '../platform/database';
import { CannotOpen, isSealedBy, seal, unseal, type SealingKeys } from '../platform/sealed';
import type { SealedText, SealedTexts } from '../platform/sealed-texts';

export interface Rotation {
  readonly keys: SealingKeys;
  readonly columns: readonly SealedTexts[];
  readonly acting: Acting;
  readonly now: Date;
  readonly dryRun: boolean;
  readonly onBatch?: (looked: number) => void;
}

/** A text that no key of the settings opens, by what it is of and its number. */
export interface Unopened {
  readonly what: string;
  readonly id: number;
  readonly why: string;
}

export interface Rotated {
  readonly looked: number;
  /** Texts that were under another key; with a dry run those that are. */
  readonly rotated: number;
  readonly unopened: Unopened[];
}

const BATCH = 200;

export async function rotateEncryption(database: Database, rotation: Rotation): Promise<Rotated> {
  let looked = 0;
  let rotated = 0;
  const unopened: Unopened[] = [];
  for (const column of rotation.columns)
    for (let after = 0; ;) {
      const batch = await column.after(database.reads, after, BATCH);
      const opened = openAll(batch, column, rotation.keys, unopened);
      rotated += rotation.dryRun ? opened.length : await write(database, column, opened, rotation);
      looked += batch.length;
      rotation.onBatch?.(looked);
      if (batch.length < BATCH) break;
      after = (batch.at(-1) as SealedText).id;
      await breathe();
    }
  return { looked, rotated, unopened };
}

interface Opened {
  readonly before: SealedText;
  readonly text: string;
}

function openAll(batch: SealedText[], { what, about }: SealedTexts, keys: SealingKeys, unopened: Unopened[]): Opened[] {
  return batch.flatMap((before) => {
    if (isSealedBy(keys, before.sealed)) return [];
    try {
      return [{ before, text: unseal(keys, about(before.id), before.sealed) }];
    } catch (error) {
      if (!(error instanceof CannotOpen)) throw error;
      unopened.push({ what, id: before.id, why: error.message });
      return [];
    }
  });
}

async function write(
  database: Database,
  column: SealedTexts,
  opened: Opened[],
  { keys, acting, now }: Rotation,
): Promise<number> {
  if (opened.length === 0) return 0;
  return database.transact(async (tx) => {
    let texts = 0;
    for (const { before, text } of opened)
      if (await column.replace(tx, before, seal(keys, column.about(before.id), text))) texts += 1;
    const facts = { what: column.what, texts, to: keys[0].id };
    const target = { type: 'EncryptionKey', id: null };
    if (texts > 0) await recordAudit(tx, acting, now, { action: 'ENCRYPTION_KEYS_ROTATED', target, facts });
    return texts;
  });
}

/** How many texts of each kind are under which key, by its id. */
export async function countByKey(
  database: Database,
  columns: readonly SealedTexts[],
): Promise<{ key: string; what: string; texts: number }[]> {
  const counts = new Map<string, { key: string; what: string; texts: number }>();
  for (const column of columns)
    for (let after = 0; ;) {
      const batch = await column.after(database.reads, after, BATCH);
      for (const { sealed } of batch) {
        const key = sealed.split('.')[0] ?? '';
        const count = counts.get(`${key} ${column.what}`) ?? { key, what: column.what, texts: 0 };
        count.texts += 1;
        counts.set(`${key} ${column.what}`, count);
      }
      if (batch.length < BATCH) break;
      after = (batch.at(-1) as SealedText).id;
    }
  return [...counts.values()];
}
