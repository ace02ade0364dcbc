import { readSettings, type SettingsError } from './settings';

const SECRET = { CASEGATE_SECRET: 'a-secret-of-the-tests-that-is-long-enough' };
const PRODUCTION = { NODE_ENV: 'production', CASEGATE_PUBLIC_URL: 'https://support.example.com' };
const API = { issuer: 'https://a.example/', audience: 'x', jwksUri: 'https://a.example/k', kind: 'WORK' };
const WEB = { ...API, clientId: 'web', clientSecret: 'secret' };
const MANY = { ...WEB, issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0', tenants: ['one'] };

const withIssuer = (issuer: object, env: Record<string, string> = {}) => ({
  ...SECRET,
  CASEGATE_ISSUERS: JSON.stringify([issuer]),
  ...env,
});
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readSettings({ ...SECRET, ...env });
    return [];
  } catch (error) {
    return (error as SettingsError).lines.map((line) => line.split(/[:.]/)[0] as string);
  }
};

describe('R1 settings of signing in', () => {
  test('R1 without any a session is idle after 30 minutes and ends after 12 hours', () => {
    expect(readSettings(SECRET).session).toEqual({ idleMinutes: 30, hours: 12 });
    const env = { CASEGATE_SESSION_IDLE_MINUTES: '15', CASEGATE_SESSION_HOURS: '8' };
    expect(readSettings({ ...SECRET, ...env }).session).toEqual({ idleMinutes: 15, hours: 8 });
  });

  test.each<[string, object, Record<string, string>]>([
    ['for bearer tokens alone', API, {}],
    ['for bearer tokens alone, in production', API, { NODE_ENV: 'production' }],
    ['for a browser, too', WEB, {}],
    ['for a browser, in production', WEB, PRODUCTION],
    ['with a name, scopes and an address of its own', { ...WEB, label: 'A', scopes: 'openid email' }, PRODUCTION],
    ['over plain HTTP, for trying things', { ...WEB, issuer: 'http://localhost:5000' }, {}],
    ['of many tenants', MANY, PRODUCTION],
    [
      'of many tenants, elsewhere, for bearer tokens',
      { ...API, issuer: 'https://b.example/{tenantid}', tenants: ['one'] },
      {},
    ],
  ])('R1 an issuer %s', (_what, issuer, env) => {
    expect(readSettings(withIssuer(issuer, env)).issuers).toEqual([expect.objectContaining(issuer)]);
  });

  test.each<[string, object, Record<string, string>, string[]]>([
    ['a secret without a client', { ...API, clientSecret: 's' }, {}, ['CASEGATE_ISSUERS']],
    ['a client without a secret', { ...API, clientId: 'c' }, {}, ['CASEGATE_ISSUERS']],
    ['a label without a client', { ...API, label: 'A' }, {}, ['CASEGATE_ISSUERS']],
    ['scopes without openid', { ...WEB, scopes: 'profile email' }, {}, ['CASEGATE_ISSUERS']],
    ['scopes with a word that begins so', { ...WEB, scopes: 'openidentity' }, {}, ['CASEGATE_ISSUERS']],
    ['many tenants and no list', { ...MANY, tenants: undefined }, {}, ['CASEGATE_ISSUERS']],
    ['many tenants elsewhere', { ...MANY, issuer: 'https://b.example/{tenantid}' }, {}, ['CASEGATE_ISSUERS']],
    ['plain HTTP in production', { ...WEB, issuer: 'http://a.example/' }, PRODUCTION, ['CASEGATE_ISSUERS']],
    ['keys over plain HTTP in production', { ...WEB, jwksUri: 'http://a.example/' }, PRODUCTION, ['CASEGATE_ISSUERS']],
    ['no public address in production', WEB, { NODE_ENV: 'production' }, ['CASEGATE_PUBLIC_URL']],
    [
      'a public address without TLS in production',
      WEB,
      { NODE_ENV: 'production', CASEGATE_PUBLIC_URL: 'http://support.example.com' },
      ['CASEGATE_PUBLIC_URL'],
    ],
    ['sessions without end', API, { CASEGATE_SESSION_HOURS: '0' }, ['CASEGATE_SESSION_HOURS']],
    ['sessions that are never idle', API, { CASEGATE_SESSION_IDLE_MINUTES: '0' }, ['CASEGATE_SESSION_IDLE_MINUTES']],
  ])('R1 refused: %s', (_what, issuer, env, settings) => {
    expect(faultsOf(withIssuer(issuer, env))).toEqual(settings);
  });
});
