/** What a run of retention erases, or would. */
export interface Erased {
  readonly cases: number;
  readonly messages: number;
  readonly files: number;
  /** Of the files. */
  readonly bytes: number;
  /** Null where there are no cases. */
  readonly oldestClosedAt: Date | null;
  readonly newestClosedAt: Date | null;
}
