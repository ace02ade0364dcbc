/** What this page itself can tell of a step that is not in order; everything else is told by the server's judgement. */
export type GapWord =
  | 'missing'
  | 'tooLong'
  | 'notAnAddress'
  | 'phoneAroundTheClock'
  | 'phonePreferred'
  | 'twice'
  | 'tooMany'
  | 'elsewhere'
  | 'notANumber'
  | 'planMissing'
  | 'planUnavailable'
  | 'planUnknown';

export interface Gap {
  /** The field by its path in the input of `saveDraft`: `primaryContact.email`. */
  readonly path: string;
  readonly word: GapWord;
  /** With `tooLong` and `tooMany`: how much there may be. */
  readonly max?: number;
}

export const missing = (path: string, text: string | null): Gap[] => (text?.trim() ? [] : [{ path, word: 'missing' }]);

/** Lengths are counted in characters, as people see them in the count below the field. */
export const lengthOf = (text: string): number => [...text].length;

export const filledUpTo = (path: string, text: string, max: number): Gap[] => [
  ...missing(path, text),
  ...(lengthOf(text.trim()) > max ? [{ path, word: 'tooLong' as const, max }] : []),
];
