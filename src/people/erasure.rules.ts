/** What in a case names a person who is erased, and what stands there instead. */
import type { CaseEvent, Happening } from '../cases/case-event';
import { foldedEmail } from '../identity/address.rules';
import { erasedAddress } from '../identity/erased.rules';

/** The person as one case knows them. */
export interface Erasing {
  readonly address: string | null;
  readonly signInIds: ReadonlySet<number>;
  /** Of their contacts on the case. */
  readonly contactIds: ReadonlySet<number>;
  readonly othersContactIds: ReadonlySet<number>;
  /** Under which they appear in the case, but for those under which somebody else does. */
  readonly names: ReadonlySet<string>;
  readonly pseudonym: string;
}

export interface Signature {
  readonly signInId: number | null;
  readonly name: string;
}

/** What came by mail bears no sign-in where its contact has none: then the name decides. */
export function isSignedByThem({ signInId, name }: Signature, { signInIds, names }: Erasing): boolean {
  return signInId === null ? names.has(name) : signInIds.has(signInId);
}

/** The event as it is kept from now on; null if it names nobody who goes. */
export function rewritten(event: CaseEvent, erasing: Erasing): { actorName: string; facts: object } | null {
  const { actor, actorSignInId, actorName, happening } = event;
  const isTheirs =
    (actor === 'CONTACT' || actor === 'ENGINEER') &&
    isSignedByThem({ signInId: actorSignInId, name: actorName }, erasing);
  const { kind: _, ...facts } = happening;
  const cleaned = { ...facts, ...namesOf(happening, erasing), ...addressesOf(facts, erasing) };
  const after = { actorName: isTheirs ? erasing.pseudonym : actorName, facts: cleaned };
  const isSame = after.actorName === actorName && JSON.stringify(cleaned) === JSON.stringify(facts);
  return isSame ? null : after;
}

function namesOf(happening: Happening, { contactIds, othersContactIds, names, pseudonym }: Erasing): object {
  const unlessTheirs = (name: string) => (names.has(name) ? pseudonym : name);
  /** A contact who is still there is known by number; of one who left only the name is. */
  const ofContact = (name: string, contactId: number) => {
    if (contactIds.has(contactId)) return pseudonym;
    return othersContactIds.has(contactId) ? name : unlessTheirs(name);
  };
  switch (happening.kind) {
    case 'CONTACT_ADDED':
      return { name: ofContact(happening.name, happening.contactId) };
    case 'CONTACT_REMOVED':
      return { name: unlessTheirs(happening.name) };
    case 'PRIMARY_REPLACED':
      return {
        name: ofContact(happening.name, happening.contactId),
        former: unlessTheirs(happening.former),
      };
    case 'HANDED_OVER':
      return { to: unlessTheirs(happening.to) };
    default:
      return {};
  }
}

function addressesOf(facts: object, { address, contactIds }: Erasing): object {
  const [contactId = 0] = contactIds;
  const named = Object.entries(facts).filter(
    ([, value]) => typeof value === 'string' && address !== null && foldedEmail(value) === address,
  );
  return Object.fromEntries(named.map(([key]) => [key, erasedAddress(contactId)]));
}

/** The contacts who came or went at these moments: how the audit log tells of whom an event was. */
export function namesAt(events: readonly CaseEvent[], moments: ReadonlySet<number>): string[] {
  return events.flatMap(({ at, happening }) =>
    moments.has(at.getTime()) && (happening.kind === 'CONTACT_ADDED' || happening.kind === 'CONTACT_REMOVED')
      ? [happening.name]
      : [],
  );
}
