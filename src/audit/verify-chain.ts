/** Walks the chain from its first entry to its last: what is not as it was, or is gone, is found. */
import { fingerprint } from '../platform/keyed-hash';
import { chainEntries, hashOfLink, type Chaining } from './chain-entries';
import { linkFault, START, type ChainFault, type Link } from './chain.rules';
import { chainedAfter } from './chain.store';

/** As many are in memory at once. */
const AT_ONCE = 1_000;

export interface Broken {
  kind: 'broken';
  fault: ChainFault;
  /** The first place at which it is broken. */
  seq: number;
}

export interface Sound {
  kind: 'sound';
  entries: number;
  /** Of them, those whose people were erased. */
  erased: number;
  head: Link | null;
}

interface Walked {
  last: Link;
  erased: number;
}

/**
 * `kept` is a head that was printed earlier and lay elsewhere since: without one a removed end is not missed. What has
 * no place yet gets it once the rest is sound: with another secret than the server's it would be chained wrong.
 */
export async function verifyChain(chaining: Chaining, kept: Link | null): Promise<Sound | Broken> {
  const before = await walk(chaining, kept, { last: START, erased: 0 });
  if ('kind' in before) return before;
  await chainEntries(chaining);
  const walked = await walk(chaining, kept, before);
  if ('kind' in walked) return walked;
  const { last, erased } = walked;
  if (kept && kept.seq > last.seq) return { kind: 'broken', fault: 'HEAD_MISSING', seq: last.seq + 1 };
  return { kind: 'sound', entries: last.seq, erased, head: last.seq > 0 ? last : null };
}

const NOTHING = fingerprint('');

async function walk({ database, hash }: Chaining, kept: Link | null, from: Walked): Promise<Walked | Broken> {
  const hashes = { hashOf: hashOfLink(hash), fingerprintOf: (text: string) => fingerprint(text) };
  let { last, erased } = from;
  for (;;) {
    const entries = await chainedAfter(database.reads, last.seq, AT_ONCE);
    for (const entry of entries) {
      const fault = linkFault(last, entry, hashes);
      if (fault) return { kind: 'broken', fault, seq: last.seq + 1 };
      last = { seq: last.seq + 1, hash: entry.hash ?? '' };
      if (kept?.seq === last.seq && kept.hash !== last.hash)
        return { kind: 'broken', fault: 'HEAD_CHANGED', seq: last.seq };
      if (entry.personal === null && entry.personalHash !== NOTHING) erased += 1;
    }
    if (entries.length < AT_ONCE) return { last, erased };
  }
}
