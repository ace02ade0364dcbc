/** Each deed that has to be accounted for writes exactly its entries: who, what, on what, from where. */
import { closeBooks } from '../src/agreements/close-books';
import { verifyChain } from '../src/audit/verify-chain';
import { later, parseDay, type Day } from '../src/platform/calendar';
import { eraseClosedCases } from '../src/retention/erase-closed-cases';
import { auditOf, audited, signInIdOf, type Stored } from './setup/audit';
import { atDesk, grant, revoke, taken } from './setup/desk';
import { handOf, read, type Hand } from './setup/deeds';
import { codeOf, operate } from './setup/operating';
import { rowNumberOf } from './setup/tus';
import { World } from './world';

const NOW = '2026-11-18T10:00:00Z';
const contact = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });
const FROM_HERE = { network: '127.0.0.1' };

describe('the audit log', () => {
  let world: World;
  let sam: string;
  let samId: number;
  let olga: string;
  let olgaId: number;
  let erin: string;
  let erinId: number;
  let agreementId: string;
  let agreement: number;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    sam = await world.person('sam@contoso.example');
    olga = await atDesk(world, 'olga@desk.example', { role: 'OPERATOR' });
    erin = await atDesk(world, 'erin@desk.example');
    samId = await signInIdOf(world, 'sam@contoso.example');
    olgaId = await signInIdOf(world, 'olga@desk.example');
    erinId = await signInIdOf(world, 'erin@desk.example');
    agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '50' });
    agreement = rowNumberOf(agreementId);
  });
  afterAll(() => world.stop());

  const short = ({ action, facts }: Stored) => `${action} ${Object.values(facts).join(' ')}`.trim();
  const during = async (work: () => Promise<unknown>) => (await audited(world, work)).map(short);
  /** One entry, without its number. */
  const only = async (work: () => Promise<unknown>) => {
    const entries = await audited(world, work);
    expect(entries).toHaveLength(1);
    const [{ id: _id, ...entry }] = entries as [Stored];
    return entry;
  };
  const bySam = () => ({ actor: 'SIGN_IN', signInId: samId });
  const byOlga = () => ({ actor: 'SIGN_IN', signInId: olgaId });
  const byErin = () => ({ actor: 'SIGN_IN', signInId: erinId });
  const COMMAND = { actor: 'COMMAND_LINE', signInId: null };

  describe('roles', () => {
    const email = 'eve@desk.example';

    test('ROLE_GRANTED by the command line: to an address that nobody has come with', async () => {
      expect(await only(() => grant(world, email, { queues: ['azure/*'] }))).toEqual({
        action: 'ROLE_GRANTED',
        ...COMMAND,
        type: 'Viewer',
        target: null,
        facts: { role: 'ENGINEER', kind: 'WORK', queues: ['azure/*'] },
        personal: { email },
      });
      expect((await only(() => revoke(world, email))).action).toBe('ROLE_REVOKED');
      expect(await audited(world, () => revoke(world, email))).toEqual([]);
    });

    test('ROLE_GRANTED and ROLE_REVOKED by an operator: with the reason, and the sign-in that has it', async () => {
      const wish = { email: 'sam@contoso.example', role: 'SUPERVISOR' };
      const facts = { role: 'SUPERVISOR', kind: 'WORK', queues: ['*'], reason: 'She leads the shift' };
      const target = { type: 'Viewer', target: samId, personal: { email: wish.email, ...FROM_HERE } };
      expect(
        await only(() => operate(world, olga, 'grantRole', { ...wish, queues: ['*'], reason: ` ${facts.reason} ` })),
      ).toEqual({ action: 'ROLE_GRANTED', ...byOlga(), ...target, facts });
      expect(await only(() => operate(world, olga, 'revokeRole', { ...wish, reason: 'Left' }))).toEqual({
        action: 'ROLE_REVOKED',
        ...byOlga(),
        ...target,
        facts: { ...facts, reason: 'Left' },
      });
    });

    test('R61 what is refused changes nothing and writes nothing', async () => {
      const none = async (name: 'grantRole' | 'revokeRole', input: object) =>
        expect(await during(() => operate(world, olga, name, input))).toEqual([]);
      await none('grantRole', { email: 'olga@desk.example', role: 'SUPERVISOR', queues: ['*'] });
      await none('grantRole', { email, role: 'ENGINEER', queues: ['no/such'] });
      await none('revokeRole', { email, role: 'ENGINEER' });
    });
  });

  describe('agreements', () => {
    test('AGREEMENT_ISSUED with the GRANT, by the command line and by an operator', async () => {
      expect(await audited(world, () => world.issue({ plan: 'PROFESSIONAL_5' }))).toMatchObject([
        { action: 'UNITS_MOVED', ...COMMAND, facts: { kind: 'GRANT', units: 5 }, personal: null },
        { action: 'AGREEMENT_ISSUED', ...COMMAND, type: 'Agreement', personal: null },
      ]);
      let id = '';
      const entries = await audited(world, async () => {
        const issued = await operate(world, olga, 'issueAgreement', { plan: 'PROFESSIONAL_5', reason: 'Sold' });
        id = issued.agreement?.id ?? '';
      });
      const target = { type: 'Agreement', target: rowNumberOf(id), personal: FROM_HERE, ...byOlga() };
      expect(entries).toMatchObject([
        { action: 'UNITS_MOVED', ...target, facts: { kind: 'GRANT', units: 5 } },
        {
          action: 'AGREEMENT_ISSUED',
          ...target,
          facts: { plan: 'PROFESSIONAL_5', startsOn: '2026-11-18', endsOn: '2027-11-18', units: 5, reason: 'Sold' },
        },
      ]);
      expect(await during(() => operate(world, olga, 'issueAgreement', { plan: 'NO_SUCH' }))).toEqual([]);
    });

    test('AGREEMENT_REGISTERED once', async () => {
      const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
      let id = '';
      expect(await only(async () => (id = await world.register(sam, { accessId, contractId })))).toMatchObject({
        action: 'AGREEMENT_REGISTERED',
        ...bySam(),
        type: 'Agreement',
        facts: {},
        personal: FROM_HERE,
      });
      expect(id).not.toBe('');
      expect(await audited(world, () => world.register(sam, { accessId, contractId }))).toEqual([]);
    });

    test('R6, R61 PAIR_REFUSED: alike whichever half is wrong, also past the limit, and never the pair', async () => {
      const { accessId, contractId } = await world.issue({ plan: 'PROFESSIONAL_5' });
      const token = await world.person('guesser@contoso.example');
      const guess = (access: string, contract: string) =>
        world.ask(
          token,
          `mutation { registerAgreement(input: { accessId: "${access}", contractId: "${contract}" }) { userErrors { code } } }`,
        );
      const [unknown, wrong, malformed] = [
        await only(() => guess('AAAAA-00000', 'BBBB-CCCC-DDDD-EEEE')),
        await only(() => guess(accessId, 'BBBB-CCCC-DDDD-EEEE')),
        await only(() => guess(accessId, '!')),
      ];
      const shape = {
        action: 'PAIR_REFUSED',
        actor: 'SIGN_IN',
        type: 'Agreement',
        target: null,
        facts: { code: 'AGREEMENT_NOT_FOUND' },
        personal: FROM_HERE,
      };
      for (const entry of [unknown, wrong, malformed]) expect(entry).toMatchObject(shape);
      expect(wrong.facts.accessIdHash).toBe(malformed.facts.accessIdHash);
      expect(wrong.facts.accessIdHash).not.toBe(unknown.facts.accessIdHash);
      const entries = await audited(world, async () => {
        for (let guesses = 0; guesses < 8; guesses++) await guess(accessId, 'BBBB-CCCC-DDDD-EEEE');
        await guess(accessId, contractId);
      });
      expect(entries.map(({ facts }) => facts.code)).toEqual([
        ...Array.from({ length: 8 }, () => 'AGREEMENT_NOT_FOUND'),
        'TOO_MANY_ATTEMPTS',
      ]);
      const text = JSON.stringify(await world.sql('SELECT * FROM audit_entries'));
      for (const half of [accessId, contractId]) {
        expect(text).not.toContain(half);
        expect(text).not.toContain(half.replaceAll('-', ''));
      }
    });
  });

  describe('units', () => {
    let hand: Hand;
    let number: string;

    test('UNITS_MOVED and CONTACT_ADDED for each contact at a submission', async () => {
      const entries = await audited(world, async () => {
        number = await world.submit(sam, agreementId, { additionalContacts: [contact('Adam@contoso.example')] });
      });
      const [{ id: caseId } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM cases WHERE number = ?', [
        number,
      ]);
      const onCase = { action: 'CONTACT_ADDED', type: 'Case', target: caseId, ...bySam() };
      expect(entries.map(({ id: _id, ...entry }) => entry)).toEqual([
        {
          action: 'UNITS_MOVED',
          ...bySam(),
          type: 'Agreement',
          target: agreement,
          facts: { kind: 'CONSUME', units: -1 },
          personal: FROM_HERE,
        },
        { ...onCase, facts: { role: 'PRIMARY' }, personal: { email: 'pia@contoso.example', ...FROM_HERE } },
        { ...onCase, facts: { role: 'ADDITIONAL' }, personal: { email: 'adam@contoso.example', ...FROM_HERE } },
      ]);
      hand = handOf(world, erin, await taken(world, erin, number));
    });

    test('R57 REFUND at a closing and CONSUME at a reopening', async () => {
      const refund = await only(() => hand.close('DUPLICATE'));
      expect(refund).toMatchObject({ action: 'UNITS_MOVED', ...byErin(), facts: { kind: 'REFUND', units: 1 } });
      const pia = await world.token('pia@contoso.example');
      const { id } = await read(world, pia, number);
      expect(await during(() => handOf(world, pia, id).reopen())).toEqual(['UNITS_MOVED CONSUME -1']);
      expect(await during(() => hand.close('RESOLVED'))).toEqual([]);
    });

    test('R62 ADJUST by an operator, with the reason; what is refused writes none', async () => {
      const adjust = (units: number) => operate(world, olga, 'adjustUnits', { agreementId, units, reason: 'A gift' });
      expect(await only(() => adjust(2))).toEqual({
        action: 'UNITS_MOVED',
        ...byOlga(),
        type: 'Agreement',
        target: agreement,
        facts: { kind: 'ADJUST', units: 2, reason: 'A gift' },
        personal: FROM_HERE,
      });
      expect(
        await audited(world, async () => expect(codeOf(await adjust(-900))).toBe('WOULD_BE_NEGATIVE units')),
      ).toEqual([]);
    });

    test('R62 EXPIRE is the job’s', async () => {
      await world.issue({ plan: 'PROFESSIONAL_5', starts: '2020-01-01' });
      const { database, clock } = world.server.world;
      const entry = await only(() => closeBooks(database, parseDay('2026-11-18') as Day, clock.now(), false));
      expect(entry).toMatchObject({
        actor: 'SYSTEM',
        signInId: null,
        facts: { kind: 'EXPIRE', units: -5 },
        personal: null,
      });
    });

    test('a submission that is refused, or falls over, leaves neither a case nor an entry', async () => {
      const empty = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '0' });
      await expect(world.submit(sam, empty)).rejects.toThrow('PLAN_UNAVAILABLE');
      const { listeners } = world.server.world.database.statements;
      const cut = (sql: string) => {
        if (/INSERT INTO .audit_entries/.test(sql)) throw new Error('the log is out of reach');
      };
      listeners.add(cut);
      expect(
        await audited(world, async () => {
          await expect(world.submit(sam, agreementId, { title: 'Never there' })).rejects.toThrow('INTERNAL');
          listeners.delete(cut);
        }),
      ).toEqual([]);
      expect(await world.sql("SELECT id FROM cases WHERE title = 'Never there'")).toEqual([]);
    });
  });

  describe('contacts', () => {
    let hand: Hand;
    let number: string;
    const idOf = async (email: string) => {
      const { primaryContact, additionalContacts } = await read(world, erin, number);
      return [primaryContact, ...additionalContacts].find((each) => each.email === email)?.id ?? '';
    };
    beforeAll(async () => {
      number = await world.submit(sam, agreementId);
      hand = handOf(world, erin, await taken(world, erin, number));
    });

    test('CONTACT_ADDED and CONTACT_REMOVED, the address apart', async () => {
      expect(await only(() => hand.add('Nina@contoso.example'))).toMatchObject({
        action: 'CONTACT_ADDED',
        ...byErin(),
        type: 'Case',
        facts: { role: 'ADDITIONAL' },
        personal: { email: 'nina@contoso.example', ...FROM_HERE },
      });
      expect(await audited(world, () => hand.add('nina@contoso.example'))).toEqual([]);
      const id = await idOf('Nina@contoso.example');
      expect(await only(() => hand.remove(id))).toMatchObject({
        action: 'CONTACT_REMOVED',
        ...byErin(),
        facts: { role: 'ADDITIONAL' },
        personal: { email: 'nina@contoso.example' },
      });
      expect(await audited(world, () => hand.remove(id))).toEqual([]);
    });

    test('PRIMARY_CONTACT_REPLACED, by a contact, by somebody new, and with the former one removed', async () => {
      await hand.add('nina@contoso.example');
      const nina = await idOf('nina@contoso.example');
      expect(await only(() => hand.replace({ contactId: nina }))).toMatchObject({
        action: 'PRIMARY_CONTACT_REPLACED',
        personal: { email: 'nina@contoso.example', former: 'pia@contoso.example' },
      });
      const noor = { contact: contact('noor@contoso.example'), removeFormer: true };
      expect(await during(() => hand.replace(noor))).toEqual([
        'CONTACT_ADDED PRIMARY',
        'PRIMARY_CONTACT_REPLACED',
        'CONTACT_REMOVED ADDITIONAL',
      ]);
      // What falls over after it was written down leaves neither.
      const cut = (sql: string) => {
        if (/UPDATE .cases. SET/.test(sql)) throw new Error('the case is out of reach');
      };
      const { listeners } = world.server.world.database.statements;
      listeners.add(cut);
      const late = { contact: contact('late@contoso.example') };
      expect(
        await audited(world, async () => {
          await expect(hand.replace(late)).rejects.toThrow('INTERNAL');
          listeners.delete(cut);
        }),
      ).toEqual([]);
      expect(await idOf('late@contoso.example')).toBe('');
    });

    test('R60 with an erased case goes who was on it, and the entries stay', async () => {
      await hand.close('RESOLVED');
      const { database, clock, hash } = world.server.world;
      const [{ id: caseId } = { id: 0 }] = await world.sql<{ id: number }>('SELECT id FROM cases WHERE number = ?', [
        number,
      ]);
      const about = async () => (await auditOf(world)).filter((each) => each.type === 'Case' && each.target === caseId);
      const before = await about();
      expect(before.every(({ personal }) => personal?.email)).toBe(true);
      await verifyChain({ database, hash }, null);
      await eraseClosedCases(database, later(clock.now(), 60_000));
      const after = await about();
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.every(({ personal }) => personal === null)).toBe(true);
      const verified = await verifyChain({ database, hash }, null);
      expect(verified.kind === 'sound' && verified.erased >= after.length).toBe(true);
    });
  });
});
