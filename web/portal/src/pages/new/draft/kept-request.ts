/** A new request as those know it who work for its keeper: what saves it, what submits it, what shows it. */
import type { JudgedDraft } from './draft-documents';
import type { SyncEvent, SyncState } from './draft-sync.rules';
import type { RequestContent } from './request-content';
import type { RequestDraft } from './request-draft';

export interface KeptRequest {
  readonly viewerId: string;
  readonly name: string;
  state: SyncState;
  judged: JudgedDraft | null;
  opening: RequestDraft['opening'];
  savedAt: number | null;
  /** Whether this device has room for what was typed. */
  keptHere: boolean;
  /** It became a case, or was thrown away. */
  readonly isOver: boolean;
  apply: (event: SyncEvent) => void;
  /** On this device, for as long as something of it is nowhere else. */
  keep: () => void;
  /** Something that is seen has changed. */
  show: () => void;
  /** With the first save, and where it begins anew. */
  rename: (name: string) => void;
  change: (part: Partial<RequestContent>) => void;
  goTo: (step: number) => void;
  choose: (which: 'taken' | 'kept') => void;
  ensureId: () => Promise<string | null>;
  refresh: () => void;
  /** Nothing of it stays on this device. */
  end: () => void;
  /**
   * Throws where the server was not reached, and everything stays.
   * @param close another way to close it there; where that does not work it is thrown away
   */
  discard: (close?: (id: string) => Promise<boolean>) => Promise<void>;
}
