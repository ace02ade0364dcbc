/** Where a browser goes after signing in: a path on this host and nothing else, so that no link leads people away. */

const LONGEST = 2000;
const NOWHERE = 'https://casegate.invalid';
/** Browsers read a backslash as a slash, and leave out what is no character. */
const READ_OTHERWISE = /[\p{Control}\p{Surrogate}\s\\\u2028\u2029]/u;

/** The path as a browser would read it, or null. */
export function returnPath(text: string): string | null {
  if (text.length > LONGEST || READ_OTHERWISE.test(text) || !/^\/(?!\/)/.test(text)) return null;
  const url = URL.canParse(text, NOWHERE) ? new URL(text, NOWHERE) : null;
  if (url?.origin !== NOWHERE) return null;
  // "/..//elsewhere" is "//elsewhere" once its dots are resolved.
  return url.pathname.startsWith('//') ? null : `${url.pathname}${url.search}${url.hash}`;
}
