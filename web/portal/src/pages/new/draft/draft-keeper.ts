/**
 * Keeps one new request: on this device with each change, at the server about a second later, and again and again until
 * it is there. Decides nothing by itself: `draft-sync.rules.ts` does. R33.
 */
import type { CombinedError } from 'urql';
import { endSession } from '../../../api/session';
import type { UserError } from '../../../ui/user-errors';
import type { JudgedDraft } from './draft-documents';
import { copyOf } from './draft-input.rules';
import * as server from './draft-server';
import { begun, canSend, isUnsaved, next, opened, type SyncEvent, type SyncState } from './draft-sync.rules';
import { Submitting } from './draft-submitting';
import { dropLocal, isNewName, keepLocal, localKey, newName, parseLocal, readLocal } from './local-copies';
import type { RequestContent } from './request-content';
import { seenOf } from './seen-draft';
import type { RequestDraft } from './use-draft';
import { pauseAfter, PAUSE_WHILE_TYPING_MS } from './pauses.rules';

export class DraftKeeper {
  state: SyncState;
  judged: JudgedDraft | null = null;
  opening: RequestDraft['opening'] = 'OPEN';
  savedAt: number | null = null;
  saveErrors: readonly UserError[] = [];
  saveFault: CombinedError | null = null;
  /** Whether this device has room for what was typed. */
  keptHere = true;
  isOver = false;
  readonly submitting: Submitting;
  private view: RequestDraft;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    readonly viewerId: string,
    public name: string,
    start: Partial<RequestContent> | undefined,
    private readonly onRename: (name: string) => void,
  ) {
    const local = readLocal(viewerId, name);
    this.state = local ? { ...begun(), ...local, touched: true } : begun(start);
    if (!local && !isNewName(name)) this.opening = 'OPENING';
    this.submitting = new Submitting(this, local?.submission ?? null);
    this.view = seenOf(this);
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly seen = (): RequestDraft => this.view;

  /** Something that is seen has changed. */
  show(): void {
    this.view = seenOf(this);
    for (const listener of this.listeners) listener();
  }

  /** While a page shows it. */
  attend(): () => void {
    const online = () => void this.comeBack();
    const seen = () => (document.visibilityState === 'hidden' ? void this.flush() : void this.comeBack());
    const left = () => void this.flush();
    const elsewhere = (event: StorageEvent) => this.hear(event);
    addEventListener('online', online);
    addEventListener('pagehide', left);
    addEventListener('storage', elsewhere);
    document.addEventListener('visibilitychange', seen);
    void this.comeBack();
    return () => {
      removeEventListener('online', online);
      removeEventListener('pagehide', left);
      removeEventListener('storage', elsewhere);
      document.removeEventListener('visibilitychange', seen);
      if (this.state.touched) void this.flush();
    };
  }

  /** Goes on with what waits, then reads what became of it elsewhere. */
  private async comeBack(): Promise<void> {
    if (this.isOver) return;
    await this.submitting.goOn();
    if (isUnsaved(this.state)) await this.flush();
    await this.refresh();
  }

  change(part: Partial<RequestContent>): void {
    this.apply({ kind: 'typed', part });
    this.keep();
    // The first save makes a draft of it, without which it is on this device alone.
    this.plan(this.state.id === null && this.state.failures === 0 ? 0 : PAUSE_WHILE_TYPING_MS);
  }

  goTo(step: number): void {
    if (step === this.state.step) return;
    this.apply({ kind: 'stepped', step });
    this.keep();
    this.plan(0);
  }

  async ensureId(): Promise<string | null> {
    this.apply({ kind: 'forced' });
    await this.flush();
    return this.state.id;
  }

  apply(event: SyncEvent): void {
    this.state = next(this.state, event);
    this.show();
  }

  /** On this device, for as long as something of it is nowhere else. */
  keep(): void {
    const { content, step, server: there, serverStep, id, version, attempts, touched } = this.state;
    const { pending } = this.submitting;
    if (this.isOver || !(isUnsaved(this.state) || pending)) return dropLocal(this.viewerId, this.name);
    if (!touched) return;
    const at = new Date().toISOString();
    const copy = { content, step, server: there, serverStep, id, version, attempts, submission: pending, at };
    const keptHere = keepLocal(this.viewerId, this.name, copy);
    if (keptHere === this.keptHere) return;
    this.keptHere = keptHere;
    this.show();
  }

  private plan(afterMs: number): void {
    clearTimeout(this.timer);
    if (!this.isOver) this.timer = setTimeout(() => void this.flush(), afterMs);
  }

  /** Saves until nothing is left to save, or it does not come through. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    else if (canSend(this.state)) await (this.running = this.saveAll().finally(() => (this.running = null)));
  }

  private async saveAll(): Promise<void> {
    while (canSend(this.state) && !this.isOver) {
      const isDone = await this.saveOnce();
      this.keep();
      this.show();
      if (!isDone) return;
    }
  }

  /** Whether it goes on at once with what is left. */
  private async saveOnce(): Promise<boolean> {
    const begins = this.state.id === null;
    if (begins && !(await this.mayBegin())) return false;
    const sent = this.state;
    this.apply({ kind: 'sent' });
    this.keep();
    const saved = await server.save({ ...sent, touched: true });
    this.saveErrors = saved.kind === 'refused' ? saved.errors : [];
    this.saveFault = saved.kind === 'failed' ? saved.fault : null;
    switch (saved.kind) {
      case 'saved':
        this.take(saved.draft, 'saved');
        return true;
      case 'changed elsewhere':
        this.take(saved.draft, 'read');
        return true;
      case 'gone':
        // For somebody else who signed in meanwhile it is not there either.
        if (await this.isStillViewer()) this.apply({ kind: 'ended', how: 'GONE' });
        return false;
      case 'submitted':
        this.apply({ kind: 'ended', how: 'SUBMITTED' });
        return false;
      case 'refused':
        this.apply({ kind: 'lost', trouble: 'REFUSED' });
        return false;
      default:
        return this.lose(saved);
    }
  }

  private take(draft: JudgedDraft, kind: 'saved' | 'read'): void {
    this.judged = draft;
    this.apply({ kind, copy: copyOf(draft) });
    if (this.state.elsewhere) return;
    this.savedAt = Date.now();
    if (this.name !== draft.id) this.rename(draft.id);
  }

  private rename(name: string): void {
    dropLocal(this.viewerId, this.name);
    this.name = name;
    this.onRename(name);
    this.keep();
    this.show();
  }

  private lose(told: Exclude<Awaited<ReturnType<typeof server.read>>, { kind: 'read' }>): false {
    const trouble = ({ offline: 'OFFLINE', 'signed out': 'SIGNED_OUT', failed: 'FAILED' } as const)[told.kind];
    if (told.kind === 'failed') this.saveFault = told.fault;
    this.apply({ kind: 'lost', trouble });
    const retryAt = told.kind === 'offline' && told.retryAt ? Date.parse(told.retryAt) - Date.now() : 0;
    if (trouble === 'OFFLINE') this.plan(Math.max(retryAt, pauseAfter(this.state.failures)));
    return false;
  }

  /** A draft is made only for who typed it, and not twice where the answer to the first save was lost. */
  private async mayBegin(): Promise<boolean> {
    const { attempts } = this.state;
    const asked = await server.whoAsks(attempts);
    if (asked.kind !== 'known') return this.lose(asked);
    if (asked.viewerId !== this.viewerId) return this.somebodyElse();
    if (!asked.own) return true;
    this.take(asked.own, 'read');
    return canSend(this.state);
  }

  async isStillViewer(): Promise<boolean> {
    const asked = await server.whoAsks();
    if (asked.kind !== 'known') return this.lose(asked);
    return asked.viewerId === this.viewerId || this.somebodyElse();
  }

  private somebodyElse(): false {
    endSession();
    return this.lose({ kind: 'signed out' });
  }

  async refresh(): Promise<void> {
    const { id } = this.state;
    const asked = id ?? (this.opening === 'OPEN' ? null : this.name);
    if (asked === null || this.isOver) return;
    if (this.running) await this.running;
    const found = await server.read(asked);
    if (this.isOver || this.state.sending) return;
    if (found.kind !== 'read') {
      if (this.opening !== 'OPEN') this.opening = found.kind === 'signed out' ? this.opening : 'UNREACHABLE';
    } else if (found.viewerId !== this.viewerId) endSession();
    else if (!found.draft) await this.miss();
    else if (this.opening !== 'OPEN') {
      this.opening = 'OPEN';
      this.judged = found.draft;
      this.state = opened(copyOf(found.draft));
    } else {
      this.take(found.draft, 'read');
      this.keep();
      if (canSend(this.state)) this.plan(0);
    }
    this.show();
  }

  /** What is not there any more may have become a case: saving says which of both. */
  private async miss(): Promise<void> {
    const { state } = this;
    if (this.opening !== 'OPEN') this.opening = 'MISSING';
    else if (!state.elsewhere) {
      const saved = await server.save({ ...state, content: state.server });
      if (saved.kind === 'gone' || saved.kind === 'submitted')
        this.apply({ kind: 'ended', how: saved.kind === 'gone' ? 'GONE' : 'SUBMITTED' });
    }
  }

  choose(which: 'taken' | 'kept'): void {
    const begins = which === 'kept' && this.state.elsewhere?.kind !== 'CHANGED';
    if (begins) this.judged = null;
    this.apply({ kind: which });
    if (begins) this.rename(newName());
    this.keep();
    this.plan(0);
  }

  /** Another tab of this browser shows the same: what is typed there is seen here, too. */
  private hear({ key, newValue }: StorageEvent): void {
    if (key !== localKey(this.viewerId, this.name) || this.isOver) return;
    const copy = parseLocal(newValue);
    if (copy) this.apply({ kind: 'mirrored', content: copy.content, attempts: copy.attempts });
    else void this.refresh();
  }

  /** It became a case, or was thrown away: nothing of it stays on this device. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.keep();
    this.show();
  }

  async discard(): Promise<void> {
    if (this.running) await this.running;
    const { id } = this.state;
    if (id !== null && !(await server.discard(id))) throw new Error('OFFLINE');
    this.end();
  }
}
