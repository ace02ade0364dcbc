/** What became of something that waited. */
export interface Outcome {
  /** The key under which it was sent. */
  readonly key: string;
  readonly kind: 'SUBMITTED' | 'NOT_SUBMITTED' | 'WRITTEN' | 'NOT_WRITTEN';
  /** The number of the request; of what was not submitted its title, which may be empty. */
  readonly subject: string;
  /** The page that shows more of it. */
  readonly to: string;
}

export type Tell = (outcome: Outcome) => void;
