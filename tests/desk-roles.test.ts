/** Who may do what at the desk, and what they see of cases: by role, by link, and no longer once it is taken away. */
import type { Announcement } from '../src/platform/database';
import { askAt } from './setup/asking';
import { handOf } from './setup/deeds';
import { atDesk, eventsOf, give, grant, revoke, take, takeCode, taken } from './setup/desk';
import { TestIssuer } from './setup/issuer';
import { table, type Target } from './setup/ways-in';
import { World } from './world';

const contact = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });

describe('roles at the desk', () => {
  let issuer: TestIssuer;
  let world: World;
  let submitter: string;
  let agreementId: string;
  beforeAll(async () => {
    issuer = await TestIssuer.start('directory');
    world = await World.start({ now: '2026-11-18T10:00:00Z', settings: { issuers: [issuer.setting] } });
    submitter = await world.person('sam@contoso.example');
    agreementId = await world.agreement(submitter, { plan: 'PROFESSIONAL_5', units: '500' });
  });
  afterAll(() => Promise.all([world.stop(), issuer.stop()]));

  const submit = (changes: object = {}) => world.submit(submitter, agreementId, changes);
  const codeOf = async (token: string | null, document: string, variables: object = {}) =>
    (await askAt(world.url, token, document, variables)).errors?.[0]?.extensions.code ?? 'open';
  const rolesOf = async (token: string) =>
    (await askAt<{ desk: { roles: string[] } | null }>(world.url, token, '{ desk { roles } }')).data.desk?.roles ??
    null;
  const sees = async (token: string, number: string) =>
    (await askAt<{ case: object | null }>(world.url, token, `{ case(number: "${number}") { title } }`)).data.case !==
    null;
  const announced = async (work: () => Promise<unknown>): Promise<Announcement[]> => {
    const { listeners } = world.server.world.database;
    const told: Announcement[] = [];
    const listener = (announcement: Announcement) => void told.push(announcement);
    listeners.add(listener);
    await work().finally(() => listeners.delete(listener));
    return told;
  };

  describe('doors', () => {
    const ENGINEERS = [
      'mutation { takeCase(input: { number: "1" }) { userErrors { code } } }',
      'mutation { releaseCase(input: { caseId: "1" }) { userErrors { code } } }',
      'mutation { handOverCase(input: { caseId: "1", toEmail: "a@b.example" }) { userErrors { code } } }',
    ];
    const SUPERVISORS = ['mutation { reassignCase(input: { number: "1" }) { userErrors { code } } }'];
    const EITHER = ['{ desk { roles } }'];

    test.each<[string, ('ENGINEER' | 'SUPERVISOR')[], Record<string, string>]>([
      ['nobody at the desk', [], { engineers: 'FORBIDDEN', supervisors: 'FORBIDDEN', either: 'FORBIDDEN' }],
      ['an engineer', ['ENGINEER'], { engineers: 'open', supervisors: 'FORBIDDEN', either: 'open' }],
      ['a supervisor', ['SUPERVISOR'], { engineers: 'FORBIDDEN', supervisors: 'open', either: 'open' }],
      ['both', ['ENGINEER', 'SUPERVISOR'], { engineers: 'open', supervisors: 'open', either: 'open' }],
    ])('%s', async (who, roles, doors) => {
      const email = `door.${who.replaceAll(' ', '.')}@desk.example`;
      for (const role of roles) await grant(world, email, { role });
      const token = await world.token(email);
      expect(await rolesOf(token)).toEqual(roles.length > 0 ? roles : null);
      for (const [which, documents] of Object.entries({
        engineers: ENGINEERS,
        supervisors: SUPERVISORS,
        either: EITHER,
      }))
        for (const document of documents)
          expect([document, await codeOf(token, document)]).toEqual([document, doors[which]]);
    });

    test('the refusal is in the viewer’s language', async () => {
      const token = await world.token('plain@contoso.example');
      const said = async (language: string) =>
        (await world.ask(token, '{ desk { roles } }', {}, { 'accept-language': language })).errors?.[0]?.message;
      expect(await said('en')).not.toBe(await said('nl'));
    });

    test('the role is read once for a document, and again for the next one', async () => {
      const token = await atDesk(world, 'once@desk.example');
      const { statements } = await world.statements(() =>
        askAt(world.url, token, '{ a: desk { roles } b: desk { roles queues { name } } }'),
      );
      expect(statements.filter((sql) => sql.includes('desk_members'))).toHaveLength(1);
      await revoke(world, 'once@desk.example');
      expect(await codeOf(token, '{ desk { roles } }')).toBe('FORBIDDEN');
    });
  });

  test('R48 only who owns a case sees it, whatever way they try: not before, not afterwards, and supervisors never', async () => {
    const number = await submit({ title: 'The zeppelin is down' });
    const pia = await world.token('pia@contoso.example');
    const { data } = await askAt<{ case: { id: string; primaryContact: { id: string } } }>(
      world.url,
      pia,
      `{ case(number: "${number}") { id primaryContact { id } } }`,
    );
    const books = await askAt<{ node: { ledger: { nodes: { id: string }[] } } }>(
      world.url,
      submitter,
      'query ($id: ID!) { node(id: $id) { ... on Agreement { ledger(first: 100) { nodes { id } } } } }',
      { id: agreementId },
    );
    const target: Target = {
      id: data.case.id,
      number,
      word: 'zeppelin',
      contactId: data.case.primaryContact.id,
      address: 'pia@contoso.example',
      ledgerEntryId: books.data.node.ledger.nodes.at(-1)?.id ?? '',
    };
    const person = async (email: string, membership = {}) => {
      const token = await atDesk(world, email, membership);
      await world.completeProfile(token);
      return token;
    };
    const [former, owner] = [await person('former@desk.example'), await person('owner@desk.example')];
    const waiting = await person('waiting@desk.example');
    const supervisor = await person('super@desk.example', { role: 'SUPERVISOR' });
    expect(
      await table(world, { 'engineer, while it waits': waiting, 'supervisor, while it waits': supervisor }, target),
    ).toMatchInlineSnapshot(`
      "                                  list     total    search   case     node     nodes    contact  ledger   follows  add
      engineer, while it waits          ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
      supervisor, while it waits        ·        ·        ·        ·        ·        ·        ·        no entry ·        ·"
    `);
    await taken(world, former, number);
    await give(world, former, 'handOverCase', { caseId: target.id, toEmail: 'owner@desk.example' });
    expect(await table(world, { owner, 'former owner': former, 'another engineer': waiting, supervisor }, target))
      .toMatchInlineSnapshot(`
      "                                  list     total    search   case     node     nodes    contact  ledger   follows  add
      owner                             ·        ·        ·        yes      yes      yes      yes      no entry yes      yes
      former owner                      ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
      another engineer                  ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
      supervisor                        ·        ·        ·        ·        ·        ·        ·        no entry ·        ·"
    `);
    for (const token of [former, waiting, supervisor])
      expect(
        (
          await askAt(
            world.url,
            token,
            'query ($id: ID!) { node(id: $id) { ... on Case { title timeline { totalCount } messages { totalCount } notes { totalCount } } } desk { cases { totalCount } } }',
            { id: target.id },
          )
        ).data,
      ).toEqual({ node: null, desk: { cases: { totalCount: 0 } } });
  });

  test('R48 an engineer who is a contact, or holds an address of one, does not own the case', async () => {
    const [erin, eve, sven] = [
      await atDesk(world, 'linked@desk.example'),
      await atDesk(world, 'eve@desk.example'),
      await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' }),
    ];
    const number = await submit({ additionalContacts: [contact('Linked@desk.example')] });
    expect((await take(world, erin, number)).data.takeCase).toEqual({
      case: null,
      userErrors: [{ code: 'CONTACT_OF_CASE', path: ['input', 'number'] }],
    });
    expect(await give(world, sven, 'reassignCase', { number, toEmail: 'linked@desk.example' })).toMatchObject({
      number: null,
      userErrors: [{ code: 'CONTACT_OF_CASE', path: ['input', 'toEmail'] }],
    });
    // Nothing came of it: the case waits as before, and somebody else takes it.
    const caseId = await taken(world, eve, number);
    expect(await give(world, eve, 'handOverCase', { caseId, toEmail: 'linked@desk.example' })).toMatchObject({
      userErrors: [{ code: 'CONTACT_OF_CASE' }],
    });
    expect(await eventsOf(world, number)).toEqual([
      'SUBMITTED CONTACT Test Person',
      'TAKEN ENGINEER eve Desk',
      'STATUS NEW → IN_PROGRESS ENGINEER eve Desk',
    ]);
    // A personal sign-in with the address is the contact; the work sign-in is not linked, but holds the address too.
    const other = await submit({ additionalContacts: [contact('both@desk.example')] });
    await askAt(world.url, await world.token({ email: 'both@desk.example', kind: 'PERSONAL' }), '{ viewer { id } }');
    await world.sql("DELETE FROM case_viewers WHERE kind = 'WORK' AND role = 'ADDITIONAL'");
    expect(takeCode(await take(world, await atDesk(world, 'both@desk.example'), other))).toBe('CONTACT_OF_CASE');
  });

  test('R52 kinds of sign-ins do not mix, and a recycled address inherits no role', async () => {
    await atDesk(world, 'work@desk.example');
    await atDesk(world, 'personal@desk.example', { kind: 'PERSONAL' });
    expect(await rolesOf(await world.token({ email: 'work@desk.example', kind: 'PERSONAL' }))).toBeNull();
    expect(await rolesOf(await world.token({ email: 'personal@desk.example', kind: 'WORK' }))).toBeNull();
    expect(await rolesOf(await world.token({ email: 'personal@desk.example', kind: 'PERSONAL' }))).toEqual([
      'ENGINEER',
    ]);
    await grant(world, 'desk@desk.example');
    const [first, second] = [
      await issuer.token({ sub: 'first', email: 'Desk@desk.example' }),
      await issuer.token({ sub: 'second', email: 'desk@desk.example' }),
    ];
    expect(
      await rolesOf(await issuer.token({ sub: 'none', email: 'desk@desk.example', email_verified: false })),
    ).toBeNull();
    expect([await rolesOf(first), await rolesOf(second)]).toEqual([['ENGINEER'], null]);
    expect(await rolesOf(await issuer.token({ sub: 'first', email: 'elsewhere@desk.example' }))).toEqual(['ENGINEER']);
    // A case that is handed to the address goes to the one who has the role.
    const erin = await atDesk(world, 'erin@desk.example');
    const number = await submit();
    const caseId = await taken(world, erin, number);
    await give(world, erin, 'handOverCase', { caseId, toEmail: 'desk@desk.example' });
    expect([await sees(first, number), await sees(second, number), await sees(erin, number)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('R48, R53 a role that is taken away is gone at once, with every case', async () => {
    const token = await atDesk(world, 'gone@desk.example');
    const [open, closed, pausing] = [await submit(), await submit(), await submit()];
    await taken(world, token, open);
    expect(await handOf(world, token, await taken(world, token, closed)).close()).toBe('DONE');
    expect(await handOf(world, token, await taken(world, token, pausing)).move('WAITING_FOR_CUSTOMER')).toBe('DONE');
    const [{ id: signInId } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [
      'gone@desk.example',
    ]);
    await grant(world, 'gone@desk.example', { role: 'SUPERVISOR', queues: ['azure/emea'] });
    const told = await announced(async () => expect(await revoke(world, 'gone@desk.example')).toBe(2));
    expect(told.map(({ former }) => former)).toEqual([[signInId], [signInId], [signInId]]);
    expect(await Promise.all([open, closed, pausing].map((number) => sees(token, number)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(takeCode(await take(world, token, open))).toBe('error FORBIDDEN');
    expect(await rolesOf(token)).toEqual(['SUPERVISOR']);
    expect((await eventsOf(world, open)).at(-1)).toBe('RELEASED OPERATOR');
    expect((await eventsOf(world, closed)).at(-1)).toMatch(/^STATUS/);
    const rows = await world.sql(
      'SELECT status, waiting, owner_sign_in_id AS owner FROM cases WHERE number IN (?, ?, ?) ORDER BY id',
      [open, closed, pausing],
    );
    expect(rows).toEqual([
      { status: 'IN_PROGRESS', waiting: 1, owner: null },
      { status: 'CLOSED', waiting: 0, owner: null },
      { status: 'WAITING_FOR_CUSTOMER', waiting: 1, owner: null },
    ]);
    expect(await revoke(world, 'gone@desk.example')).toBeNull();
  });

  test('R48 who is an engineer by two addresses keeps the cases until both are taken away', async () => {
    const token = await issuer.token({ sub: 'two', email: 'two@desk.example' });
    await grant(world, 'two@desk.example');
    await grant(world, 'second@desk.example', { queues: ['azure/emea'] });
    await rolesOf(token);
    await rolesOf(await issuer.token({ sub: 'two', email: 'second@desk.example' }));
    const number = await submit();
    await taken(world, token, number);
    expect(await revoke(world, 'two@desk.example')).toBe(0);
    expect(await sees(token, number)).toBe(true);
    expect(await revoke(world, 'second@desk.example')).toBe(1);
    expect(await sees(token, number)).toBe(false);
  });

  test('R53 who sees a case no longer is named to those who watch, once it is so', async () => {
    const [erin, eve] = [await atDesk(world, 'erin@desk.example'), await atDesk(world, 'eve@desk.example')];
    const sven = await atDesk(world, 'sven@desk.example', { role: 'SUPERVISOR' });
    const number = await submit();
    const idOf = async (email: string) =>
      (await world.sql<{ id: number }>('SELECT id FROM sign_ins WHERE email = ?', [email]))[0]?.id;
    const [erinId, eveId] = [await idOf('erin@desk.example'), await idOf('eve@desk.example')];
    const former = async (work: () => Promise<unknown>) => (await announced(work)).flatMap((each) => each.former ?? []);
    let caseId = '';
    expect(await former(async () => (caseId = await taken(world, erin, number)))).toEqual([]);
    expect(await former(() => give(world, erin, 'handOverCase', { caseId, toEmail: 'eve@desk.example' }))).toEqual([
      erinId,
    ]);
    expect(await former(() => give(world, sven, 'reassignCase', { number, toEmail: 'erin@desk.example' }))).toEqual([
      eveId,
    ]);
    expect(await former(() => give(world, erin, 'releaseCase', { caseId }))).toEqual([erinId]);
    // What is refused is announced to nobody.
    expect(await announced(() => give(world, eve, 'releaseCase', { caseId }))).toEqual([]);
    expect(await announced(() => take(world, eve, 'nonsense'))).toEqual([]);
  });
});
