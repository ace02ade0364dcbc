/** What a link to an export opens, if its sign-in is still somebody's. What is in it is read now, with the rights of now. */
import type { Catalogue } from '../catalog/catalogue';
import type { FileWorld } from '../attachments/open-files';
import { knownSignIn } from '../identity/known-sign-in.store';
import type { KeyedHash } from '../platform/keyed-hash';
import { chooseLanguage, sayIn } from '../platform/wording';
import { signInOfLink } from './export-link';
import { personOf } from './find-person';
import { gatherPerson, type GatheredPerson } from './gather-person';

export interface ExportWorld extends FileWorld {
  readonly hash: KeyedHash;
  readonly catalogue: { readonly current: Catalogue };
  readonly settings: { readonly vendorTimeZone: string };
}

export async function openExport(
  { database, hash, catalogue, clock, files, settings }: ExportWorld,
  token: string,
  acceptLanguage: string | undefined,
): Promise<GatheredPerson | null> {
  const { reads: db } = database;
  const signInId = signInOfLink(hash, token);
  const signIn = signInId === null ? null : await knownSignIn(db, signInId);
  if (!signIn) return null;
  const gathering = {
    db,
    now: clock.now(),
    catalogue: catalogue.current,
    say: sayIn(chooseLanguage(acceptLanguage, signIn.profile?.locale)),
    vendorTimeZone: settings.vendorTimeZone,
    allowUnscanned: files.allowUnscanned,
  };
  return gatherPerson(gathering, await personOf(db, signIn));
}
