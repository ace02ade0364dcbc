/**
 * Keeps one new request: on this device with each change, at the server about a second later, and again and again until
 * it is there. Decides nothing by itself: `draft-sync.rules.ts` does. R33.
 */
import type { JudgedDraft } from './draft-documents';
import { DraftSaving } from './draft-saving';
import * as server from './draft-server';
import { Submitting } from './draft-submitting';
import { begun, isUnsaved, next, type SyncEvent, type SyncState } from './draft-sync.rules';
import type { KeptRequest } from './kept-request';
import { dropLocal, isNewName, keepLocal, newName, readLocal, tellRenamed } from './local-copies';
import { PAUSE_WHILE_TYPING_MS } from './pauses.rules';
import type { RequestContent } from './request-content';
import { seenOf } from './seen-draft';
import type { RequestDraft } from './request-draft';

let serials = 0;

export class DraftKeeper implements KeptRequest {
  state: SyncState;
  judged: JudgedDraft | null = null;
  opening: RequestDraft['opening'] = 'OPEN';
  savedAt: number | null = null;
  keptHere = true;
  isOver = false;
  readonly saving = new DraftSaving(this);
  readonly submitting: Submitting;
  readonly serial = (serials += 1);
  private view: RequestDraft;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly viewerId: string,
    public name: string,
    start: Partial<RequestContent> | undefined,
    private readonly onRename: (name: string) => void,
  ) {
    const local = readLocal(viewerId, name);
    this.state = local ? { ...begun(), ...local, touched: true } : begun(start);
    if (!local && !isNewName(name)) this.opening = 'OPENING';
    this.submitting = new Submitting(this, this.saving, local?.submission ?? null);
    this.view = seenOf(this, this.saving, this.submitting);
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly seen = (): RequestDraft => this.view;

  get isShown(): boolean {
    return this.listeners.size > 0;
  }

  show(): void {
    this.view = seenOf(this, this.saving, this.submitting);
    for (const listener of this.listeners) listener();
  }

  apply(event: SyncEvent): void {
    this.state = next(this.state, event);
    this.show();
  }

  change(part: Partial<RequestContent>): void {
    this.apply({ kind: 'typed', part });
    this.keep();
    // The first save makes a draft of it, without which it is on this device alone.
    this.saving.plan(this.state.id === null && this.state.failures === 0 ? 0 : PAUSE_WHILE_TYPING_MS);
  }

  goTo(step: number): void {
    if (step === this.state.step) return;
    this.apply({ kind: 'stepped', step });
    this.keep();
    this.saving.plan(0);
  }

  async ensureId(): Promise<string | null> {
    this.apply({ kind: 'forced' });
    await this.saving.flush();
    return this.state.id;
  }

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

  rename(name: string): void {
    tellRenamed(this.viewerId, this.name, name);
    this.name = name;
    this.onRename(name);
    this.keep();
    this.show();
  }

  /** Another tab that shows the same saved it first: this one goes on with that. */
  follow(id: string): void {
    if (this.state.id !== null || this.state.sending) return;
    this.state = { ...this.state, id, touched: true };
    this.name = id;
    this.onRename(id);
    this.show();
    this.refresh();
  }

  choose(which: 'taken' | 'kept'): void {
    const begins = which === 'kept' && this.state.elsewhere?.kind !== 'CHANGED';
    if (begins) this.judged = null;
    this.apply({ kind: which });
    if (begins) this.rename(newName());
    this.keep();
    this.saving.plan(0);
  }

  refresh(): void {
    void this.saving.refresh();
  }

  end(): void {
    this.isOver = true;
    this.saving.stop();
    this.keep();
    this.show();
  }

  async discard(close?: (id: string) => Promise<boolean>): Promise<void> {
    await this.saving.rest();
    const id = this.state.id ?? (isNewName(this.name) ? null : this.name);
    if (id !== null && !(await close?.(id)) && !(await server.discard(id))) throw new Error('OFFLINE');
    this.end();
  }
}
