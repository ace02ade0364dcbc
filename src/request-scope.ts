/** What one request knows: who asks, when, in which language, and what it may use. */
import type { FastifyRequest } from 'fastify';
import type { Authenticator } from './authenticate';
import type { CatalogueCache } from './catalog/catalogue-cache';
import { linkArrival } from './cases/case-writing.store';
import { recogniseSignIn } from './identity/recognise-sign-in';
import type { Scope } from './identity/scope';
import type { Viewer } from './identity/viewer';
import { dayAt } from './platform/calendar';
import type { Clock } from './platform/clock';
import type { Database } from './platform/database';
import type { KeyedHash } from './platform/keyed-hash';
import type { Log } from './platform/log';
import type { Settings } from './platform/settings';
import { chooseLanguage, sayIn, type Language } from './platform/wording';

export interface RequestScope extends Scope {
  readonly log: Log;
}

/** What all requests share. */
export interface World {
  readonly settings: Settings;
  readonly database: Database;
  readonly catalogue: CatalogueCache;
  readonly clock: Clock;
  readonly hash: KeyedHash;
  readonly authenticator: Authenticator;
  readonly log: Log;
}

export async function requestScope(world: World, request: FastifyRequest): Promise<RequestScope> {
  const log = request.log as Log;
  const now = world.clock.now();
  const identity = await world.authenticator.identify(request.headers.authorization, log);
  const viewer = identity && (await recogniseSignIn(world.database, identity, now, linkArrival));
  const language = chooseLanguage(request.headers['accept-language'], viewer?.profile?.locale);
  return { ...scopeOf(world, viewer, now, language), log };
}

export function scopeOf<V extends Viewer | null>(
  world: Omit<World, 'authenticator'>,
  viewer: V,
  now: Date,
  language: Language,
): Scope & { viewer: V } {
  const { settings, database, hash } = world;
  const { vendorTimeZone, purchaseUrl } = settings;
  return {
    viewer,
    now,
    today: dayAt(now, vendorTimeZone),
    vendorTimeZone,
    purchaseUrl,
    database,
    hash,
    catalogue: world.catalogue.current,
    say: sayIn(language),
  };
}
