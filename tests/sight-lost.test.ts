/** Whoever sees a case no longer: what was open ends, and what was begun or made before is worth nothing. R48, R53. */
import { randomUUID } from 'node:crypto';
import { deedDocument, type DeedName } from './setup/deeds';
import { give, revoke, taken } from './setup/desk';
import { allGone, followAs, type Follower } from './setup/live';
import { NEVER, RoleCases, type Target } from './setup/role-cases';
import { addressOf, Roles, type Came, type Role } from './setup/roles';
import { begin, linkOf, tus, upload } from './setup/tus';
import type { World } from './world';

interface Change {
  caseId: string;
  case: { number: string } | null;
}

interface Loss {
  /** Who sees the case until then. */
  who: Role;
  /** Who goes on seeing it. */
  other: Role;
  deed: (roles: Roles, target: Target) => Promise<unknown>;
}

const CASE_CHANGED = 'subscription ($id: ID!) { caseChanged(caseId: $id) { caseId case { number } } }';
const MY_CASES_CHANGED = 'subscription { myCasesChanged { caseId case { number } } }';
const LISTS = '{ cases(first: 100) { totalCount nodes { number } } desk { cases(first: 100) { nodes { number } } } }';
const TOTAL = '{ cases { totalCount } }';
const FOUND = 'query ($search: String!) { cases(filter: { search: $search }) { totalCount nodes { number } } }';
const ENTRY = 'query ($id: ID!) { node(id: $id) { ... on LedgerEntry { kind caseNumber case { id } } } }';
const PRIMARY = 'query ($id: ID!) { node(id: $id) { ... on Case { primaryContact { id } } } }';

const giving =
  (by: Role, deed: 'releaseCase' | 'handOverCase' | 'reassignCase', input: (target: Target) => object) =>
  (roles: Roles, target: Target) =>
    give(roles.world, roles.tokenOf(by), deed, input(target));
const toEmail = addressOf('engineer');

const LOSSES: Record<string, Loss> = {
  'an additional contact whom the owner removes': {
    who: 'additional',
    other: 'primary',
    deed: (roles, target) => roles.by('engineer', target).remove(target.contactId),
  },
  'a primary contact whom another one replaces': {
    who: 'primary',
    other: 'additional',
    deed: (roles, target) => roles.by('engineer', target).replace({ contactId: target.contactId, removeFormer: true }),
  },
  'an owner who releases it': {
    who: 'owner',
    other: 'primary',
    deed: giving('owner', 'releaseCase', ({ caseId }) => ({ caseId })),
  },
  'an owner who hands it over': {
    who: 'owner',
    other: 'primary',
    deed: giving('owner', 'handOverCase', ({ caseId }) => ({ caseId, toEmail })),
  },
  'an owner from whom a supervisor takes it': {
    who: 'owner',
    other: 'primary',
    deed: giving('supervisor', 'reassignCase', ({ number }) => ({ number, toEmail })),
  },
  'an owner for whom a supervisor puts it back': {
    who: 'owner',
    other: 'primary',
    deed: giving('supervisor', 'reassignCase', ({ number }) => ({ number })),
  },
  'an owner whose role is taken away': {
    who: 'owner',
    other: 'primary',
    deed: ({ world }) => revoke(world, addressOf('owner')),
  },
};

describe('R48, R53 who sees a case no longer', () => {
  let roles: Roles;
  let cases: RoleCases;
  let world: World;
  const followers: Follower[] = [];
  beforeAll(async () => {
    roles = await Roles.start();
    cases = new RoleCases(roles);
    ({ world } = roles);
  });
  afterEach(async () => {
    await Promise.all(followers.splice(0).map((follower) => follower.leave()));
    await allGone(world);
  });
  afterAll(() => world.stop());

  const follow = <T>(role: Role, query: string, variables: Record<string, unknown> = {}) => {
    const follower = followAs(world, roles.tokenOf(role));
    followers.push(follower);
    return follower.follow<T>(query, variables);
  };
  const read = async <T>(role: Role, query: string, variables: object = {}) =>
    (await world.ask<T, object>(roles.tokenOf(role), query, variables)).data;
  const shape = ({ status, text }: Came) => ({ status, text });
  const opened = async (url: string) => {
    const answer = await fetch(new URL(url, world.url));
    return { status: answer.status, text: await answer.text() };
  };

  /** What somebody does with a case while they see it, each with what comes of it at any later time. */
  const begun = async (who: Role, target: Target) => {
    const { caseId } = target;
    const token = roles.tokenOf(who);
    const file = await upload(world, token, { name: 'file.txt', content: 'la', caseId });
    const link = await linkOf(world, token, file.id);
    const half = await begin(world, token, 4, { filename: 'half.txt', caseId });
    expect((await tus(world, token, 'PATCH', half.path, { 'upload-offset': '0' }, 'so')).status).toBe(204);
    const message = { idempotencyKey: randomUUID(), body: 'Hello' };
    const write = (name: DeedName, input: object) => (id: string) =>
      roles.ask(who, deedDocument(name), { input: { caseId: id, ...input } });
    const deeds = [write('writeMessage', message), write('writeNote', message), write('closeCase', {})];
    const [first] = deeds;
    expect((await first?.(caseId))?.text).toContain('"userErrors":[]');
    return { file, link, path: half.path, deeds };
  };

  test.each(Object.entries(LOSSES))('R53 %s', async (_what, { who, other, deed }) => {
    const before = await read(who, TOTAL);
    const target = await cases.submit(['additional'], {});
    const { caseId, number } = target;
    await taken(world, roles.tokenOf(who === 'owner' ? 'owner' : 'engineer'), number);
    const { file, link, path, deeds } = await begun(who, target);
    expect(await opened(link)).toEqual({ status: 200, text: 'la' });
    const ledgerEntryId = await cases.ledgerEntryOf(target);
    const contactId = who === 'owner' ? null : await contactOf(who, target);
    const [stream, mine, theirs] = [
      await follow<{ caseChanged: Change }>(who, CASE_CHANGED, { id: caseId }),
      await follow<{ myCasesChanged: Change }>(who, MY_CASES_CHANGED),
      await follow<{ caseChanged: Change }>(other, CASE_CHANGED, { id: caseId }),
    ];

    await deed(roles, target);

    // The first thing that comes is the end.
    expect(await stream.next()).toEqual({ end: true });
    expect(await mine.data()).toEqual({ myCasesChanged: { caseId, case: null } });
    expect((await theirs.data()).caseChanged.case).toMatchObject({ number });
    const ended = await follow(who, CASE_CHANGED, { id: caseId });
    expect(await ended.next()).toEqual({ end: true });

    // Files: what was begun cannot be gone on with, and a link that was given opens nothing.
    for (const method of ['PATCH', 'HEAD', 'DELETE']) {
      const more: [Record<string, string>, string?] = method === 'PATCH' ? [{ 'upload-offset': '2' }, 'do'] : [{}];
      const missing = shape(await roles.send(who, method, NEVER.unfinishedPath, ...more));
      expect([method, missing.status]).toEqual([method, 404]);
      expect([method, shape(await roles.send(who, method, path, ...more))]).toEqual([method, missing]);
    }
    const nothing = await opened('/attachments/nonsense');
    expect([nothing.status, await opened(link)]).toEqual([404, nothing]);
    expect(await linkOf(world, roles.tokenOf(who), file.id)).toBe('ATTACHMENT_NOT_FOUND');

    // It is in no list, no count and no book.
    expect(await read(who, TOTAL)).toEqual(before);
    expect((await roles.ask(who, LISTS)).text).not.toContain(number);
    expect(await read(who, FOUND, { search: number })).toEqual({ cases: { totalCount: 0, nodes: [] } });
    expect(await read(who, 'query ($id: ID!) { node(id: $id) { id } }', { id: caseId })).toEqual({ node: null });
    const entry = who === 'additional' ? { kind: 'CONSUME', caseNumber: null, case: null } : null;
    expect(await read(who, ENTRY, { id: ledgerEntryId })).toEqual({ node: entry });

    // What was done before under a key is not told again.
    for (const each of deeds) {
      const missing = await each(NEVER.caseId);
      expect(missing.text).toContain('CASE_NOT_FOUND');
      expect(await each(caseId)).toEqual(missing);
    }
    // Nor is that they were on it.
    if (contactId)
      expect(await read(who, 'query ($id: ID!) { node(id: $id) { id } }', { id: contactId })).toEqual({ node: null });
  });

  /** The number of their own contact, as the owner sees it. */
  async function contactOf(who: Role, { caseId, contactId }: Target): Promise<string> {
    if (who === 'additional') return contactId;
    const data = await read<{ node: { primaryContact: { id: string } } }>('primary', PRIMARY, { id: caseId });
    return data.node.primaryContact.id;
  }
});
