/**
 * The issuers of the demo: OpenID providers in this process, which work offline. oidc-provider is a development
 * dependency and is loaded when somebody first signs in: an installation for production does not have it.
 */
import type { EventEmitter } from 'node:events';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { demoAccounts } from './demo-accounts';
import { CLIENT_ID, clientSecret, demoPath, signingKey, type DemoSite } from './demo-client';
import type { DemoKind } from './demo-issuer';
import { demoMemory } from './demo-memory';
import { endAtOnce, sessionEnder, type EndSession } from './demo-sign-out';
import { derivedKey } from '../platform/keyed-hash';
import { BACKCHANNEL_LOGOUT, callbackOf, SIGN_IN } from '../sign-in-paths';

export interface DemoProvider {
  readonly provider: Provider;
  /** As where its person signs out. */
  readonly endSession: EndSession;
}

const SECONDS = { minute: 60, hour: 3600 };
const SCOPES = ['openid', 'profile', 'email'];
const off = { enabled: false };

export async function createDemoProvider(site: DemoSite, kind: DemoKind): Promise<DemoProvider> {
  const { origin, log } = site;
  // The package is written for Node.js 22; of what that has and Node.js 20 has not it needs this alone. Its entry would
  // warn of the older one, so its parts are loaded.
  if (!('parse' in URL)) Object.assign(URL, { parse: parsedUrl });
  const [{ Provider: OpenIdProvider }, { Prompt, base }] = await Promise.all([
    import('oidc-provider/lib/provider.js'),
    import('oidc-provider/lib/helpers/interaction_policy/index.js'),
  ]);
  const policy = base();
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  const provider = new OpenIdProvider(`${origin}${demoPath(kind)}`, {
    ...configuration(site, kind),
    interactions: { policy, url: (_ctx, { uid }) => `${demoPath(kind)}/people/${uid}` },
  });
  // What is said of host and protocol comes from the site (see demo-routes.ts), and not from who asks.
  provider.proxy = true;
  const endSession = sessionEnder(provider, site, kind);
  provider.use(endAtOnce(provider, endSession));
  const failed = ({ message }: Error) => log.error({ reason: message }, 'an issuer of the demo failed');
  provider.on('server_error', (_ctx, error) => failed(error));
  // Koa's own, which would print it.
  (provider as EventEmitter).on('error', failed);
  return { provider, endSession };
}

function configuration({ secret, origin }: DemoSite, kind: DemoKind): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, overwrite: true } as const;
  const accounts = new Map(demoAccounts(kind).map((account) => [account.subject, account]));
  return {
    adapter: demoMemory(),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret(secret, kind),
        redirect_uris: [`${origin}${callbackOf(`${origin}${demoPath(kind)}`)}`],
        post_logout_redirect_uris: [`${origin}${SIGN_IN}`],
        backchannel_logout_uri: `${origin}${BACKCHANNEL_LOGOUT}`,
        backchannel_logout_session_required: true,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey(secret, kind)] },
    cookies: {
      keys: [derivedKey(secret, 'demo cookies').toString('base64url')],
      names: { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' },
      long: { ...cookie, path: demoPath(kind) },
      short: cookie,
    },
    ttl: {
      AccessToken: SECONDS.minute,
      AuthorizationCode: SECONDS.minute,
      IdToken: SECONDS.hour,
      Interaction: SECONDS.hour,
      Session: 12 * SECONDS.hour,
      Grant: 12 * SECONDS.hour,
    },
    scopes: SCOPES,
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'name'],
    },
    // All of it stands in the ID token: nothing else is asked for.
    conformIdTokenClaims: false,
    findAccount: (_ctx, subject) => {
      const account = accounts.get(subject);
      return account && { accountId: subject, claims: () => ({ sub: subject, ...account.claims }) };
    },
    // Nobody is asked for consent: the client is this server.
    loadExistingGrant: grantAll,
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientBasedCORS: () => false,
    renderError: (ctx, { error, error_description: why }) => {
      ctx.type = 'text/plain';
      ctx.body = [error, why].filter(Boolean).join(': ');
    },
    features: {
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      userinfo: off,
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // What has no valid hint is not ended: nobody comes here but through this server, which gives one.
        logoutSource: (ctx) => ctx.throw(400),
        postLogoutSuccessSource: (ctx) => ctx.redirect(SIGN_IN),
      },
    },
  };
}

async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const known = session && client && session.grantIdFor(client.clientId);
  const found = known && (await provider.Grant.find(known));
  if (found) return found;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

function parsedUrl(text: string, from?: string): URL | null {
  try {
    return new URL(text, from);
  } catch {
    return null;
  }
}
