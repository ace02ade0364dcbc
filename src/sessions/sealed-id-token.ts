/** The ID token of a session: kept encrypted, for signing out at the issuer alone. */

/** What it is bound to, so that it opens nowhere else. */
export const aboutIdToken = (sessionId: number): string => `id-token ${sessionId}`;
