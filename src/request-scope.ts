/** What one request knows: who asks, when, in which language, and what it may use. */
import type { FastifyRequest } from 'fastify';
import type { Files } from './attachments/open-files';
import { operates } from './desk/desk-member.store';
import { FROM_INSIDE, type Origin } from './identity/credential';
import type { Scope } from './identity/scope';
import type { Viewer } from './identity/viewer';
import { dayAt } from './platform/calendar';
import type { Selling } from './purchases/selling';
import type { Log } from './platform/log';
import type { Spending } from './platform/rate-budgets';
import { takesLetters } from './platform/settings-mail';
import { chooseLanguage, sayIn, type Language } from './platform/wording';
import { askedBy, recognise } from './recognise';
import { spenderOf } from './spender';
import type { World } from './world';

export interface RequestScope extends Scope {
  readonly files: Files;
  readonly selling: Selling;
  readonly log: Log;
  /** What this request costs whom. */
  readonly spending: Spending;
}

export async function requestScope(world: World, request: FastifyRequest): Promise<RequestScope> {
  const log = request.log as Log;
  const now = world.clock.now();
  const recognised = await recognise(world, askedBy(request), now);
  const viewer = recognised?.viewer ?? null;
  const language = chooseLanguage(request.headers['accept-language'], viewer?.profile?.locale);
  const origin = { credential: recognised?.credential ?? null, network: request.ip };
  const spending = world.budgets.of(spenderOf(world, viewer, origin));
  return Object.assign(scopeOf(world, viewer, now, language, origin), { log, spending });
}

export function scopeOf<V extends Viewer | null>(
  world: Omit<World, 'authenticator' | 'budgets'>,
  viewer: V,
  now: Date,
  language: Language,
  origin: Origin = FROM_INSIDE,
): Scope & { viewer: V; files: Files; selling: Selling } {
  const { settings, database, hash, files, selling } = world;
  const { vendorTimeZone, purchaseUrl, sealingKeys, session: sessionLife, mail } = settings;
  return {
    credential: origin.credential,
    network: origin.network,
    viewer,
    now,
    today: dayAt(now, vendorTimeZone),
    vendorTimeZone,
    purchaseUrl,
    sellsHere: selling.provider !== null,
    mailsLetters: takesLetters(mail),
    database,
    hash,
    sealingKeys,
    sessionLife,
    isOperator: async (db) => viewer !== null && (await operates(db, viewer.signInId)),
    files,
    selling,
    catalogue: world.catalogue.current,
    say: sayIn(language),
  };
}
