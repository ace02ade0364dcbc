/** Who is asking. */
export type SignInKind = 'PERSONAL' | 'WORK' | 'SERVICE';

export interface Profile {
  readonly company: string | null;
  readonly phone: string | null;
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
}

export interface Viewer {
  /** The sign-in: who somebody is, by issuer and subject. Never the address. */
  readonly signInId: number;
  readonly kind: SignInKind;
  /** In lower case, and only when the issuer says that it is verified. */
  readonly email: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly profile: Profile | null;
}

/** What an issuer says about who signs in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly kind: SignInKind;
  readonly verifiedEmail: string | null;
  readonly firstName: string;
  readonly lastName: string;
}

/** How somebody is named to others. */
export const nameOf = ({ firstName, lastName }: Pick<Viewer, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();
