/** The traffic of one draft with the server: saves, one after the other, and what became of it elsewhere. */
import type { CombinedError } from 'urql';
import { endSession } from '../../../api/session';
import type { UserError } from '../../../ui/user-errors';
import type { JudgedDraft } from './draft-documents';
import { copyOf } from './draft-input.rules';
import * as server from './draft-server';
import { canSend, opened } from './draft-sync.rules';
import type { KeptRequest } from './kept-request';
import { pauseAfter } from './pauses.rules';

const TROUBLES = { offline: 'OFFLINE', 'signed out': 'SIGNED_OUT', failed: 'FAILED' } as const;

export class DraftSaving {
  errors: readonly UserError[] = [];
  fault: CombinedError | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly keeper: KeptRequest) {}

  plan(afterMs: number): void {
    clearTimeout(this.timer);
    if (!this.keeper.isOver) this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** Until nothing is under way. */
  async rest(): Promise<void> {
    this.stop();
    await this.running;
  }

  /** Saves until nothing is left to save, or it does not come through. */
  async flush(): Promise<void> {
    this.stop();
    if (!this.running && canSend(this.keeper.state) && !this.keeper.isOver)
      this.running = this.saveAll().finally(() => (this.running = null));
    await this.running;
  }

  /** The page goes away. What a save that is under way does not have goes out beside it: that one is refused if it comes second. */
  leave(): void {
    const { state } = this.keeper;
    if (!this.running) void this.flush();
    else if (state.id !== null && canSend({ ...state, sending: null })) void server.save({ ...state, version: null });
  }

  private async saveAll(): Promise<void> {
    const { keeper } = this;
    let goesOn = true;
    while (goesOn && canSend(keeper.state) && !keeper.isOver) {
      goesOn = await this.saveOnce();
      keeper.keep();
      keeper.show();
    }
  }

  /** Whether it goes on at once with what is left. */
  private async saveOnce(): Promise<boolean> {
    const { keeper } = this;
    if (keeper.state.id === null && !(await this.mayBegin())) return keeper.state.id !== null;
    const sent = keeper.state;
    keeper.apply({ kind: 'sent' });
    keeper.keep();
    const saved = await server.save(sent);
    this.errors = saved.kind === 'refused' ? saved.errors : [];
    this.fault = null;
    switch (saved.kind) {
      case 'saved':
        return this.take(saved.draft, 'saved');
      case 'changed elsewhere':
        return this.take(saved.draft, 'read');
      case 'gone':
        // For somebody else who signed in meanwhile it is not there either.
        if (await this.isStillViewer()) keeper.apply({ kind: 'ended', how: 'GONE' });
        return false;
      case 'submitted':
        keeper.apply({ kind: 'ended', how: 'SUBMITTED' });
        return false;
      case 'refused':
        keeper.apply({ kind: 'lost', trouble: 'REFUSED' });
        return false;
      default:
        return this.lose(saved);
    }
  }

  private take(draft: JudgedDraft, kind: 'saved' | 'read'): true {
    const { keeper } = this;
    keeper.judged = draft;
    keeper.apply({ kind, copy: copyOf(draft) });
    if (keeper.state.elsewhere) return true;
    keeper.savedAt = Date.now();
    if (keeper.name !== draft.id) keeper.rename(draft.id);
    return true;
  }

  private lose(told: server.NotAnswered): false {
    const { keeper } = this;
    this.fault = told.kind === 'failed' ? told.fault : null;
    const trouble = TROUBLES[told.kind];
    keeper.apply({ kind: 'lost', trouble });
    const retryAt = told.kind === 'offline' && told.retryAt ? Date.parse(told.retryAt) - Date.now() : 0;
    if (trouble === 'OFFLINE') this.plan(Math.max(retryAt, pauseAfter(keeper.state.failures)));
    return false;
  }

  /** A draft is made only for who typed it, and not twice where the answer to the first save was lost. */
  private async mayBegin(): Promise<boolean> {
    const { keeper } = this;
    const asked = await server.whoAsks(keeper.state.attempts);
    if (asked.kind !== 'known') return this.lose(asked);
    if (asked.viewerId !== keeper.viewerId) return this.giveUp();
    if (asked.own) this.take(asked.own, 'read');
    return !asked.own;
  }

  /** In another tab somebody else may have signed in. */
  async isStillViewer(): Promise<boolean> {
    const asked = await server.whoAsks();
    if (asked.kind !== 'known') return this.lose(asked);
    return asked.viewerId === this.keeper.viewerId || this.giveUp();
  }

  private giveUp(): false {
    endSession();
    return this.lose({ kind: 'signed out' });
  }

  /** What is there now; what was typed here stays. */
  async refresh(): Promise<void> {
    const { keeper } = this;
    const id = keeper.state.id ?? (keeper.opening === 'OPEN' ? null : keeper.name);
    if (id === null || keeper.isOver) return;
    await this.running;
    const found = await server.read(id);
    if (keeper.isOver || keeper.state.sending) return;
    if (found.kind !== 'read') {
      if (keeper.opening !== 'OPEN') keeper.opening = 'UNREACHABLE';
    } else if (found.viewerId !== keeper.viewerId) endSession();
    else if (!found.draft) await this.miss();
    else if (keeper.opening !== 'OPEN') {
      keeper.opening = 'OPEN';
      keeper.judged = found.draft;
      keeper.state = opened(copyOf(found.draft));
    } else {
      this.take(found.draft, 'read');
      keeper.keep();
      if (canSend(keeper.state)) this.plan(0);
    }
    keeper.show();
  }

  /** What is not there any more may have become a case: saving says which of both. */
  private async miss(): Promise<void> {
    const { keeper } = this;
    const { state } = keeper;
    if (keeper.opening !== 'OPEN') keeper.opening = 'MISSING';
    else if (!state.elsewhere) {
      const { kind } = await server.save({ ...state, content: state.server });
      if (kind === 'gone' || kind === 'submitted')
        keeper.apply({ kind: 'ended', how: kind === 'gone' ? 'GONE' : 'SUBMITTED' });
    }
  }
}
