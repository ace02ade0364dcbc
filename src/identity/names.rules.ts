/** First and last name as the identity gives them; else its `name`, else the e-mail before the @. R3. */
export interface NameClaims {
  givenName?: string | undefined;
  familyName?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
}

const clean = (text: string | undefined): string =>
  [...(text ?? '').replace(/[\p{Control}\p{Surrogate}]+/gu, ' ').trim()].slice(0, 100).join('');

export function namesOf(claims: NameClaims): { firstName: string; lastName: string } {
  const firstName = clean(claims.givenName);
  const lastName = clean(claims.familyName);
  if (firstName || lastName) return { firstName, lastName };
  const [first = '', ...rest] = clean(claims.name).split(/\s+/);
  if (first) return { firstName: first, lastName: rest.join(' ') };
  return { firstName: clean(claims.email?.split('@')[0]), lastName: '' };
}
