/**
 * What a link to an export opens, three times at most, if its sign-in is still somebody's and the session that asked for
 * it goes on. What is in it is read now, with the rights of now.
 */
import type { Catalogue } from '../catalog/catalogue';
import type { FileWorld } from '../attachments/open-files';
import { knownSignIn } from '../identity/known-sign-in.store';
import type { KeyedHash } from '../platform/keyed-hash';
import { chooseLanguage, sayIn } from '../platform/wording';
import { idleSince } from '../sessions/session.rules';
import type { SessionWorld } from '../sessions/session';
import { goingSessions } from '../sessions/session.store';
import { noteOpening, readExportLink, type ExportLink } from './export-link';
import { personOf } from './find-person';
import { gatherPerson, type GatheredPerson } from './gather-person';

export interface ExportWorld extends FileWorld {
  readonly hash: KeyedHash;
  readonly catalogue: { readonly current: Catalogue };
  readonly settings: { readonly vendorTimeZone: string } & Pick<SessionWorld['settings'], 'session'>;
}

export interface Opening {
  readonly token: string;
  readonly acceptLanguage: string | undefined;
  /** Of who opens it. */
  readonly network: string;
}

export async function openExport(
  world: ExportWorld,
  { token, acceptLanguage, network }: Opening,
): Promise<GatheredPerson | null> {
  const { database, hash, catalogue, clock, files, settings } = world;
  const { reads: db } = database;
  const now = clock.now();
  const link = readExportLink(hash, token);
  const signIn = link && (await isGoing(world, link, now)) ? await knownSignIn(db, link.signInId) : null;
  if (!signIn) return null;
  const by = { signInId: signIn.signInId, network, now };
  if (!(await database.transact((tx) => noteOpening(tx, hash, token, by)))) return null;
  const gathering = {
    db,
    now,
    catalogue: catalogue.current,
    say: sayIn(chooseLanguage(acceptLanguage, signIn.profile?.locale)),
    vendorTimeZone: settings.vendorTimeZone,
    allowUnscanned: files.allowUnscanned,
  };
  return gatherPerson(gathering, await personOf(db, signIn));
}

async function isGoing({ database, settings }: ExportWorld, { sessionId }: ExportLink, now: Date): Promise<boolean> {
  if (sessionId === null) return true;
  const idle = idleSince(now, settings.session.idleMinutes);
  return (await goingSessions(database.reads, [sessionId], now, idle)).has(sessionId);
}
