/** Ends what an issuer of the demo keeps of a browser, and tells the client of it behind its back. */
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { CLIENT_ID, signingKey, type DemoSite } from './demo-client';
import type { DemoKind } from './demo-issuer';
import { BACKCHANNEL_LOGOUT } from '../sign-in-paths';

/** The part of a session that is needed here. */
type Session = NonNullable<KoaContextWithOIDC['oidc']['session']>;
export type EndSession = (session: Session) => Promise<void>;

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
const WITHIN_MS = 2500;

export function sessionEnder(provider: Provider, site: DemoSite, kind: DemoKind): EndSession {
  return async (session) => {
    const { sid, grantId } = session.authorizations?.[CLIENT_ID] ?? {};
    // Where it cannot be told, the session there ends by itself.
    if (sid) await tell(site, kind, provider.issuer, sid).catch(() => undefined);
    if (grantId) await (await provider.Grant.find(grantId))?.destroy();
    await session.destroy();
  };
}

/** The package would do this itself, and warns where it cannot guard against addresses on this machine. */
async function tell({ secret, origin }: DemoSite, kind: DemoKind, issuer: string, sid: string): Promise<void> {
  const { kid, ...key } = signingKey(secret, kind);
  const token = await new SignJWT({ sid, events: { [LOGOUT]: {} } })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'logout+jwt' })
    .setIssuer(issuer)
    .setAudience(CLIENT_ID)
    .setIssuedAt()
    .setExpirationTime('2 minutes')
    .setJti(randomUUID())
    .sign(await importJWK(key, 'ES256'));
  const body = new URLSearchParams({ logout_token: token });
  await fetch(`${origin}${BACKCHANNEL_LOGOUT}`, { method: 'POST', body, signal: AbortSignal.timeout(WITHIN_MS) });
}

/**
 * Who is sent here by the client to be signed out has said so there, and is not asked again. The package has looked at
 * the hint and at the address to go on to; what it would show in place of going on is left out.
 */
export function endAtOnce(provider: Provider, endSession: EndSession) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const { oidc } = ctx;
    const { session } = oidc ?? {};
    if (oidc?.route !== 'end_session' || !session || !oidc.entities.IdTokenHint) return;
    const { payload } = oidc.entities.IdTokenHint as unknown as { payload: { sub?: string } };
    if (session.accountId && session.accountId === payload.sub) {
      await endSession(session);
      ctx.cookies.set(provider.cookieName('session'), null, { path: new URL(provider.issuer).pathname });
    }
    const { post_logout_redirect_uri: goOn, state } = oidc.params as Record<string, string | undefined>;
    const address = new URL(goOn ?? '/', provider.issuer);
    if (goOn && state) address.searchParams.set('state', state);
    ctx.status = 303;
    ctx.redirect(address.href);
  };
}
