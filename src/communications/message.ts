/** What contacts and engineer write to one another, and what engineers write for themselves. */
export interface Message {
  readonly id: number;
  readonly caseId: number;
  readonly author: 'CONTACT' | 'ENGINEER';
  readonly authorSignInId: number | null;
  /** As it was then. */
  readonly authorName: string;
  readonly via: 'API' | 'MAIL';
  /** Markdown, kept as it was typed. */
  readonly body: string;
  readonly sentAt: Date;
}

export interface Note {
  readonly id: number;
  readonly caseId: number;
  readonly authorSignInId: number;
  readonly authorName: string;
  readonly body: string;
  readonly writtenAt: Date;
}

/** In characters. */
export const LONGEST_MESSAGE = 20_000;
