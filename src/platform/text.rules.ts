/** What a person may type into a field: length in characters (code points), no control characters, whole characters. */
export type TextFault = 'EMPTY' | 'TOO_LONG' | 'CONTROL_CHARACTERS';

export interface TextLimits {
  max: number;
  /** Line breaks and tabs are allowed in texts of several lines. */
  multiline?: boolean;
}

// C0 and C1 controls, the separators that act as line breaks, and the marks that turn the direction of what follows:
// the last can make a name or title read as another one.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const CONTROL_IN_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** Zero-width characters alone are an empty text to whoever reads it. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong with `text`, or null. Surrounding white space does not count. */
export function textFault(text: string, limits: TextLimits): TextFault | null {
  const trimmed = text.trim();
  if (trimmed.length > limits.max && [...trimmed].length > limits.max) return 'TOO_LONG';
  if ((limits.multiline ? CONTROL_IN_LINES : CONTROL).test(trimmed) || LONE_SURROGATE.test(trimmed)) {
    return 'CONTROL_CHARACTERS';
  }
  return VISIBLE.test(trimmed) ? null : 'EMPTY';
}

/** A text of several lines that comes from a program and not from a field: what may not be in it is left out. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(CONTROL_IN_LINES, 'g'), '').replace(/\p{Surrogate}/gu, '');
}

/** Lower case and without accents, so that a search finds `Müller` by `muller`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
