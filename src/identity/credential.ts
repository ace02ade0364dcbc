/** By what somebody is let in. */
export type Credential =
  /** A bearer token of an issuer, as mobile apps have it. */
  | { readonly kind: 'TOKEN' }
  /** A browser's session. */
  | { readonly kind: 'SESSION'; readonly sessionId: number }
  /** A program's API key, which may do no more than its scopes say. */
  | { readonly kind: 'KEY'; readonly keyId: number; readonly scopes: readonly string[] };

/** Where a request comes from. */
export interface Origin {
  readonly credential: Credential | null;
  /** The client's address; null where nothing came over the network. */
  readonly network: string | null;
}

export const FROM_INSIDE: Origin = { credential: null, network: null };
