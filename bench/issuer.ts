/** The issuer of the bench: its keys, served as a real one serves them, and a token for each sign-in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { portOf } from './child';
import { AUDIENCE, ISSUER, emailOf, firstNameOf, lastNameOf, subjectOf } from './data/who';
import { HOME } from './root';

const ALGORITHM = 'RS256';
const KEY_ID = 'bench';
const HOURS = 24;
/** A token that has less left is made anew. */
const LEAST_SECONDS = 6 * 3600;

export interface Issuer {
  /** As CASEGATE_ISSUERS has it. */
  readonly setting: string;
  /** The tokens of sign-ins 1 to the number asked for, by number. */
  tokens(most: number): Promise<string[]>;
  stop(): Promise<void>;
}

interface Kept {
  expiresAt: number;
  key: JWK;
  tokens: string[];
}

export async function startIssuer(): Promise<Issuer> {
  const file = join(HOME, 'tokens.json');
  const kept = await keptOr(file);
  const { kty, n, e } = kept.key;
  const keys = JSON.stringify({ keys: [{ kty, n, e, kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] });
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  server.listen(0, '127.0.0.1');
  const jwksUri = `http://127.0.0.1:${await portOf(server)}/keys`;
  return {
    setting: JSON.stringify([{ issuer: ISSUER, audience: AUDIENCE, jwksUri, kind: 'WORK' }]),
    tokens: async (most) => {
      if (await mint(kept, most)) writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
      return kept.tokens;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signing thousands takes seconds, so they are kept; they are good for this bench's database alone. */
async function keptOr(file: string): Promise<Kept> {
  const now = Math.floor(Date.now() / 1000);
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (kept.expiresAt > now + LEAST_SECONDS) return kept;
  }
  mkdirSync(HOME, { recursive: true });
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { expiresAt: now + HOURS * 3600, key: await exportJWK(privateKey), tokens: [''] };
}

/** Whether any were missing. */
async function mint(kept: Kept, most: number): Promise<boolean> {
  const from = kept.tokens.length;
  if (from > most) return false;
  const key = await importJWK(kept.key, ALGORITHM);
  const issuedAt = kept.expiresAt - HOURS * 3600;
  const one = (signIn: number) =>
    new SignJWT({
      email: emailOf(signIn),
      email_verified: true,
      given_name: firstNameOf(signIn),
      family_name: lastNameOf(signIn),
    })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(subjectOf(signIn))
      .setIssuedAt(issuedAt)
      .setExpirationTime(kept.expiresAt)
      .sign(key);
  for (let next = from; next <= most; next += 100) {
    const some = Array.from({ length: Math.min(100, most + 1 - next) }, (_, index) => one(next + index));
    kept.tokens.push(...(await Promise.all(some)));
  }
  return true;
}
