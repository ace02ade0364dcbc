/** What a page knows of a new request, and what it can do with it. */
import type { CombinedError } from 'urql';
import type { UserError } from '../../../ui/user-errors';
import type { JudgedDraft, Receipt } from './draft-documents';
import type { Reason } from '../steps/plan-reason';
import type { Elsewhere } from './draft-sync.rules';
import type { RequestContent } from './request-content';

/** KEPT_HERE: on this device, until there is a connection, or until somebody is signed in. */
export type Saving = 'SAVED' | 'SAVING' | 'KEPT_HERE' | 'FAILED';

/** WAITING: for the connection, or for signing in; it is sent by itself. */
export type Submission = 'NONE' | 'SENDING' | 'WAITING' | 'REFUSED' | 'DONE';

export interface RequestDraft {
  /** As typed, at once. */
  readonly content: RequestContent;
  /** Kept on this device in the same moment, sent to the server about a second later. */
  readonly change: (part: Partial<RequestContent>) => void;
  /** The furthest step that is open, 1 to 6; saved with the draft. */
  readonly step: number;
  readonly goTo: (step: number) => void;
  /** Of the server; null before the first save. */
  readonly id: string | null;
  /** Its name in the address: the id, or before there is one a name of this device. */
  readonly name: string;
  /** Saves now, since files and purchases need the id; null where that was not possible. */
  readonly ensureId: () => Promise<string | null>;
  /** Whether the server has everything, at the moment of asking. */
  readonly isAllSaved: () => boolean;
  readonly saved: Saving;
  /** Milliseconds since 1970; null before the first save from here. */
  readonly savedAt: number | null;
  /** Why it could not be saved, where the server said so; the paths are those of `saveDraft`. */
  readonly saveErrors: readonly UserError[];
  readonly saveFault: CombinedError | null;
  /** What the server said of it last; null before the first save. */
  readonly judged: JudgedDraft | null;
  /** Reads it anew, after files came or a plan was bought or registered. */
  readonly refresh: () => void;
  /** The same was changed, submitted or thrown away elsewhere; nothing is saved until one of the two is chosen. */
  readonly elsewhere: (Elsewhere & { takeTheirs: () => void; keepMine: () => void }) | null;
  readonly submit: () => Promise<void>;
  readonly submission: Submission;
  /** Not to be submitted yet, while it waits. */
  readonly withdraw: () => void;
  readonly refusal: readonly UserError[];
  /** With PLAN_UNAVAILABLE: why, as it is now. */
  readonly reasons: readonly Reason[];
  /** The request to submit itself failed. */
  readonly fault: CombinedError | null;
  readonly receipt: Receipt | null;
  /** Throws where the server was not reached. What closes it there in another way says whether it did. */
  readonly discard: (close?: (id: string) => Promise<boolean>) => Promise<void>;
  /** OPENING: its content is being read. MISSING: it is not there for this sign-in. UNREACHABLE: not read yet. */
  readonly opening: 'OPEN' | 'OPENING' | 'MISSING' | 'UNREACHABLE';
}
