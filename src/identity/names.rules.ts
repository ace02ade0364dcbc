/** First and last name as the identity gives them; else its `name`, else the e-mail before the @. R3. */
export interface NameClaims {
  givenName?: string | undefined;
  familyName?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
}

/** Nor what ends a line or turns the direction of what follows: a name stands in other people's texts. */
const NOT_IN_NAMES = /[\p{Control}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

const clean = (text: string | undefined): string =>
  [...(text ?? '').replace(NOT_IN_NAMES, ' ').trim()].slice(0, 100).join('');

export function namesOf(claims: NameClaims): { firstName: string; lastName: string } {
  const firstName = clean(claims.givenName);
  const lastName = clean(claims.familyName);
  if (firstName || lastName) return { firstName, lastName };
  const [first = '', ...rest] = clean(claims.name).split(/\s+/);
  if (first) return { firstName: first, lastName: rest.join(' ') };
  return { firstName: clean(claims.email?.split('@')[0]), lastName: '' };
}
