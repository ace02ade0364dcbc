/**
 * Submitting a request once, whatever happens on the way: it is saved first, and what it waits for (the connection, or
 * signing in) is kept on this device with its key, so that it goes on after the tab was closed. R25, R44.
 */
import type { CombinedError } from 'urql';
import type { UserError } from '../../../ui/user-errors';
import type { Receipt } from './draft-documents';
import type { Reason } from '../steps/plan-reason';
import type { DraftSaving } from './draft-saving';
import * as server from './draft-server';
import { isUnsaved, type Elsewhere } from './draft-sync.rules';
import type { KeptRequest } from './kept-request';
import type { PendingSubmission } from './local-copies';
import { pauseAfter } from './pauses.rules';
import { stepOfRefusal } from './refusal.rules';
import type { Submission } from './request-draft';

export class Submitting {
  submission: Submission;
  refusal: readonly UserError[] = [];
  reasons: readonly Reason[] = [];
  fault: CombinedError | null = null;
  receipt: Receipt | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly awaiting = new Set<() => void>();

  constructor(
    private readonly keeper: KeptRequest,
    private readonly saving: DraftSaving,
    public pending: PendingSubmission | null,
  ) {
    this.submission = pending ? 'WAITING' : 'NONE';
  }

  /** A second click and a retry are the same wish, and go under the same key. */
  async submit(): Promise<void> {
    if (this.submission === 'DONE') return;
    this.pending ??= { key: crypto.randomUUID(), tried: false };
    this.keeper.keep();
    await this.goOn();
  }

  async goOn(): Promise<void> {
    if (!this.pending) return;
    clearTimeout(this.timer);
    await (this.running ??= this.once(this.pending).finally(() => (this.running = null)));
  }

  /** Until it neither waits nor is under way. */
  async settled(): Promise<void> {
    if (this.isSettled) return;
    await new Promise<void>((done) => this.awaiting.add(done));
  }

  private get isSettled(): boolean {
    return this.submission !== 'SENDING' && this.submission !== 'WAITING';
  }

  withdraw(): void {
    clearTimeout(this.timer);
    this.pending = null;
    this.say('NONE');
  }

  private async once({ key, tried }: PendingSubmission): Promise<void> {
    const { keeper } = this;
    this.say('SENDING');
    // What was asked before may have come through: its answer is the same case.
    if (!tried || isUnsaved(keeper.state) || keeper.state.id === null) await keeper.ensureId();
    const { id, trouble, elsewhere } = keeper.state;
    if (elsewhere) return this.stop('NONE');
    if (id === null || isUnsaved(keeper.state)) {
      if (trouble !== 'REFUSED' && trouble !== 'FAILED') return this.wait();
      this.refusal = this.saving.errors;
      this.fault = this.saving.fault;
      return this.stop('REFUSED');
    }
    if (!this.pending) return;
    this.pending = { key, tried: true };
    keeper.keep();
    await this.hear(await server.submit(id, key));
  }

  private async hear(told: server.Submitted): Promise<void> {
    const { keeper } = this;
    switch (told.kind) {
      case 'submitted':
        this.receipt = told.receipt;
        this.pending = null;
        this.say('DONE');
        return keeper.end();
      case 'offline':
      case 'signed out':
      case 'under way':
        return this.wait();
      case 'gone':
        if (!(await this.saving.isStillViewer())) return this.wait();
        keeper.apply({ kind: 'ended', how: 'GONE' });
        return this.stop('NONE');
      case 'failed':
        this.fault = told.fault;
        return this.stop('REFUSED');
      case 'refused':
        this.refusal = told.errors;
        this.reasons = told.reasons;
        this.stop('REFUSED');
        await this.saving.refresh();
        return keeper.goTo(stepOfRefusal(told.errors) ?? keeper.state.step);
    }
  }

  /** It became a case elsewhere: its confirmation is asked for, which is the same for whoever asks. */
  takeTheirs(elsewhere: Elsewhere): void {
    const { keeper } = this;
    const { id } = keeper.state;
    if (elsewhere.kind === 'CHANGED') keeper.choose('taken');
    else if (elsewhere.kind === 'GONE' || id === null) keeper.end();
    else void server.submit(id, crypto.randomUUID()).then((told) => this.hear(told));
  }

  private wait(): void {
    if (!this.pending) return this.say('NONE');
    this.failures += 1;
    this.timer = setTimeout(() => void this.goOn(), pauseAfter(this.failures));
    this.say('WAITING');
  }

  private stop(submission: 'NONE' | 'REFUSED'): void {
    this.pending = null;
    this.failures = 0;
    this.say(submission);
  }

  private say(submission: Submission): void {
    this.submission = submission;
    if (submission === 'SENDING') {
      this.refusal = [];
      this.reasons = [];
      this.fault = null;
    }
    this.keeper.keep();
    this.keeper.show();
    if (!this.isSettled) return;
    for (const done of this.awaiting) done();
    this.awaiting.clear();
  }
}
