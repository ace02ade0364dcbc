/** What one request knows: who asks, when, in which language, and what it may use. */
import type { FastifyRequest } from 'fastify';
import type { Files } from './attachments/open-files';
import type { Authenticator } from './authenticate';
import type { CatalogueCache } from './catalog/catalogue-cache';
import { recogniseSignIn } from './identity/recognise-sign-in';
import type { Scope } from './identity/scope';
import type { Viewer } from './identity/viewer';
import { onArrival } from './on-arrival';
import { dayAt } from './platform/calendar';
import type { Clock } from './platform/clock';
import type { Database } from './platform/database';
import type { KeyedHash } from './platform/keyed-hash';
import type { Log } from './platform/log';
import type { Settings } from './platform/settings';
import { chooseLanguage, sayIn, type Language } from './platform/wording';

export interface RequestScope extends Scope {
  readonly files: Files;
  readonly log: Log;
}

/** What all requests share. */
export interface World {
  readonly settings: Settings;
  readonly database: Database;
  readonly catalogue: CatalogueCache;
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly files: Files;
  readonly authenticator: Authenticator;
  readonly log: Log;
}

export async function requestScope(world: World, request: FastifyRequest): Promise<RequestScope> {
  const log = request.log as Log;
  const now = world.clock.now();
  const viewer = (await recognise(world, request.headers.authorization, now, log))?.viewer ?? null;
  const language = chooseLanguage(request.headers['accept-language'], viewer?.profile?.locale);
  return { ...scopeOf(world, viewer, now, language), log };
}

/** Who the header says it is, and until when that is believed; null for who is nobody. */
export async function recognise(
  world: World,
  authorization: string | undefined,
  now: Date,
  log: Log,
): Promise<{ viewer: Viewer; expiresAt: Date } | null> {
  const identity = await world.authenticator.identify(authorization, log);
  if (!identity) return null;
  return { viewer: await recogniseSignIn(world.database, identity, now, onArrival), expiresAt: identity.expiresAt };
}

export function scopeOf<V extends Viewer | null>(
  world: Omit<World, 'authenticator'>,
  viewer: V,
  now: Date,
  language: Language,
): Scope & { viewer: V; files: Files } {
  const { settings, database, hash, files } = world;
  const { vendorTimeZone, purchaseUrl } = settings;
  return {
    viewer,
    now,
    today: dayAt(now, vendorTimeZone),
    vendorTimeZone,
    purchaseUrl,
    database,
    hash,
    files,
    catalogue: world.catalogue.current,
    say: sayIn(language),
  };
}
