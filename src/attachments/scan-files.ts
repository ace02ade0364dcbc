/** Has files scanned that wait for it. A scanner that is away loses nothing: they wait. R59. */
import { lockUnseenCase } from '../cases/unseen-case.store';
import { later, realNow } from '../platform/calendar';
import { announce, type Transaction } from '../platform/database';
import { askClamd, type Verdict } from './ask-clamd';
import type { Attachment } from './attachment';
import type { FileWorld } from './open-files';
import { awaitingScan, markScanned } from './scan.store';

const AT_ONCE = 20;
const SHORTEST_PAUSE_MS = 1000;
/** A scanner that comes back is used within a minute; a file that it cannot take is tried every half an hour. */
const LONGEST_AWAY_MS = 60_000;
const LONGEST_FAULT_MS = 1_800_000;

/** When something that failed is tried again: each time after twice the pause, up to a limit. */
class BackOff {
  private tries = 0;
  private next = 0;

  constructor(private readonly longestMs: number) {}

  failed(): void {
    const pause = Math.min(SHORTEST_PAUSE_MS * 2 ** this.tries++, this.longestMs);
    this.next = later(realNow(), pause).getTime();
  }

  get isDue(): boolean {
    return realNow().getTime() >= this.next;
  }
}

/** The scans of one process. Two processes that scan one file do no harm. */
export class FileScans {
  private away = new BackOff(LONGEST_AWAY_MS);
  private readonly faults = new Map<number, BackOff>();
  private readonly stopping = new AbortController();

  constructor(private readonly world: FileWorld) {}

  /** Scans what waits and is due; how many were scanned. */
  async turn(): Promise<number> {
    const { files, database } = this.world;
    let scanned = 0;
    while (files.clamd && this.away.isDue && !this.stopping.signal.aborted) {
      const pausing = [...this.faults].filter(([, fault]) => !fault.isDue).map(([id]) => id);
      const batch = await awaitingScan(database.reads, AT_ONCE, pausing);
      if (batch.length === 0) return scanned;
      for (const file of batch) {
        const outcome = await this.scan(file);
        if (outcome === 'away') return scanned;
        scanned += outcome === 'scanned' ? 1 : 0;
      }
    }
    return scanned;
  }

  /** Ends what is under way; it is done again another time. */
  stop(): void {
    this.stopping.abort();
  }

  private async scan(file: Attachment): Promise<'scanned' | 'failed' | 'away'> {
    const verdict = await this.ask(file);
    if (verdict.kind === 'unanswered') return this.failed(file, verdict);
    this.faults.delete(file.id);
    this.away = new BackOff(LONGEST_AWAY_MS);
    const state = verdict.kind === 'clean' ? 'CLEAN' : 'INFECTED';
    const { database, clock, log } = this.world;
    const isFirst = await database.transact((tx) => record(tx, file, state, clock.now()));
    // What was found is for the operator; who attacks learns nothing of the scanner.
    if (verdict.kind === 'infected' && isFirst)
      log.warn({ attachment: file.id, case: file.caseId, find: verdict.find }, 'an attachment is infected');
    return 'scanned';
  }

  private async ask({ uploadId, size }: Attachment): Promise<Verdict> {
    const { clamd, store } = this.world.files;
    if (!clamd) return { kind: 'unanswered', away: true, reason: 'there is no scanner' };
    try {
      return await askClamd(clamd, await store.read(uploadId), { signal: this.stopping.signal, size });
    } catch (error) {
      return { kind: 'unanswered', away: false, reason: (error as Error).message };
    }
  }

  private failed(file: Attachment, { away, reason }: Verdict & { kind: 'unanswered' }): 'failed' | 'away' {
    if (this.stopping.signal.aborted) return 'away';
    this.world.log.error(
      { attachment: file.id, reason },
      away ? 'clamd is away' : 'an attachment could not be scanned',
    );
    if (away) {
      this.away.failed();
      return 'away';
    }
    const fault = this.faults.get(file.id) ?? new BackOff(LONGEST_FAULT_MS);
    fault.failed();
    this.faults.set(file.id, fault);
    return 'failed';
  }
}

/** Who looks at the case sees it at once. */
async function record(
  tx: Transaction,
  { id, caseId }: Attachment,
  state: 'CLEAN' | 'INFECTED',
  now: Date,
): Promise<boolean> {
  const found = caseId === null ? null : await lockUnseenCase(tx, caseId);
  const isFirst = await markScanned(tx, id, state, now);
  if (found && isFirst) announce(tx, { caseId: found.id, queues: [found.routing.queue] });
  return isFirst;
}
