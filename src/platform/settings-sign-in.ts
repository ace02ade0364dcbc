/** The settings of signing in: the issuers, as bearer tokens and as browsers use them, and how long a session lasts. */
import { z } from 'zod';

/** Stands in the name of an issuer that serves many tenants, as Microsoft writes it. */
export const TENANT_PLACE = '{tenantid}';
/** The one issuer of many tenants that people sign in at in a browser. */
const MICROSOFT = 'https://login.microsoftonline.com';

const issuer = z.strictObject({
  issuer: z.url('must be the issuer as its tokens name it'),
  audience: z.string().min(1),
  jwksUri: z.url({ protocol: /^https?$/, error: 'must be the address of the issuer’s keys' }),
  kind: z.enum(['PERSONAL', 'WORK']),
  /** The claims that make up who it is; together with the issuer they are the identity. Entra: ["tid", "oid"]. */
  subjectClaims: z.array(z.string().min(1)).min(1).default(['sub']),
  tenantClaim: z.string().min(1).default('tid'),
  /** Accepted tenants; without the list every tenant of that issuer is accepted. */
  tenants: z.array(z.string().min(1)).min(1).optional(),
  /** Which claim says that the address is verified, or "always" where the issuer verifies every one. */
  emailVerifiedClaim: z.string().min(1).default('email_verified'),
  /** With these two people sign in there in a browser. */
  clientId: z.string().min(1).optional(),
  clientSecret: z.string().min(1).optional(),
  scopes: z
    .string()
    .regex(/^(\S+ )*openid( \S+)*$/, 'must be scopes with a blank between them, openid among them')
    .optional(),
  /** What people know it by. */
  label: z.string().min(1).max(60).optional(),
  /** Where it describes itself, if that is not below its name. */
  discoveryUrl: z.url({ protocol: /^https?$/, error: 'must be an address' }).optional(),
});

export const issuersText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(issuer));

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });
const whole = (min: number, max: number, usual: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`)
    .default(usual);

export const signInShapes = {
  CASEGATE_ISSUERS: say(
    issuersText.default([]),
    'Who may sign people in: a JSON list of {issuer, audience, jwksUri, kind: PERSONAL|WORK, subjectClaims, tenantClaim, tenants, emailVerifiedClaim}; with clientId and clientSecret (and scopes, label, discoveryUrl) in a browser, too.',
    '[{"issuer":"https://login.example.com/","audience":"api://casegate","jwksUri":"https://login.example.com/keys","kind":"WORK"}]',
  ),
  CASEGATE_SESSION_IDLE_MINUTES: say(
    whole(1, 1440, 30),
    'Minutes without a request after which a browser has to sign in again.',
    '30',
  ),
  CASEGATE_SESSION_HOURS: say(
    whole(1, 720, 12),
    'Hours after which a browser has to sign in again, however busy it is.',
    '12',
  ),
};

export interface SessionSettings {
  readonly idleMinutes: number;
  readonly hours: number;
}

type Raw = z.infer<z.ZodObject<typeof signInShapes>>;
export type IssuerSetting = Raw['CASEGATE_ISSUERS'][number];

export function sessionSettings(raw: Raw): SessionSettings {
  return { idleMinutes: raw.CASEGATE_SESSION_IDLE_MINUTES, hours: raw.CASEGATE_SESSION_HOURS };
}

export interface Fault {
  path: 'CASEGATE_ISSUERS' | 'CASEGATE_PUBLIC_URL';
  message: string;
}

/** What only holds for several settings together; each fault names the setting that it is about. */
export function signInFaults(
  raw: Pick<Raw, 'CASEGATE_ISSUERS'> & { CASEGATE_PUBLIC_URL?: string | undefined },
  production: boolean,
): Fault[] {
  const issuers = raw.CASEGATE_ISSUERS;
  const faults = issuers.flatMap((each) =>
    issuerFaults(each, production).map((message): Fault => ({
      path: 'CASEGATE_ISSUERS',
      message: `${each.issuer}: ${message}`,
    })),
  );
  // The cookie of a session goes over TLS only, and the issuer sends people back there.
  if (production && issuers.some(({ clientId }) => clientId) && !raw.CASEGATE_PUBLIC_URL?.startsWith('https:'))
    faults.push({
      path: 'CASEGATE_PUBLIC_URL',
      message: 'must be an https address where people sign in in a browser (clientId in CASEGATE_ISSUERS)',
    });
  return faults;
}

function issuerFaults(each: IssuerSetting, production: boolean): string[] {
  const { issuer: name, clientId, clientSecret, tenants, discoveryUrl, jwksUri } = each;
  const ofMany = name.includes(TENANT_PLACE);
  const faults: string[] = [];
  if (ofMany && !tenants) faults.push(`${TENANT_PLACE} needs the list of tenants that are accepted`);
  if (Boolean(clientId) !== Boolean(clientSecret)) faults.push('clientId and clientSecret are required together');
  if (!clientId && (each.scopes || each.label || discoveryUrl))
    faults.push('scopes, label and discoveryUrl need clientId');
  if (!clientId) return faults;
  if (ofMany && !name.startsWith(`${MICROSOFT}/`))
    faults.push(`in a browser ${TENANT_PLACE} is understood of ${MICROSOFT} alone: make an entry for each tenant`);
  if (production && [name, discoveryUrl ?? name, jwksUri].some((address) => !address.startsWith('https:')))
    faults.push('with clientId every address must be https');
  return faults;
}
