import { BooksDocument, CaseByNumberDocument } from './documents';
import { TestIssuer } from './setup/issuer';
import { own } from './setup/owning';
import { table, WAYS, type Target } from './setup/ways-in';
import { World } from './world';

const ROLES = `
                                  list     total    search   case     node     nodes    contact  ledger   follows  add
primary                           yes      yes      yes      yes      yes      yes      yes      no entry yes      yes
primary, other kind of sign-in    yes      yes      yes      yes      yes      yes      yes      no entry yes      yes
additional                        yes      yes      yes      yes      yes      yes      yes      no entry yes      yes
additional, other kind            yes      yes      yes      yes      yes      yes      yes      no entry yes      yes
additional, holds the agreement   yes      yes      yes      yes      yes      yes      yes      yes      yes      yes
engineer who owns it              ·        ·        ·        yes      yes      yes      yes      no entry yes      yes
submitter only                    ·        ·        ·        ·        ·        ·        ·        ·        ·        ·
submitter, other kind             ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
holder of the agreement           ·        ·        ·        ·        ·        ·        ·        ·        ·        ·
colleague of the primary          ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
never added                       ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
primary’s address, not verified   ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
primary’s address, given away     ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
look-alike of primary’s address   ·        ·        ·        ·        ·        ·        ·        no entry ·        ·
`
  .trimEnd()
  .slice(1);

const person = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });

describe('R48, R51, R52 who sees a case', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await TestIssuer.start('directory');
  });
  afterAll(() => issuer.stop());

  test.each([
    ['before the case', true],
    ['after the case', false],
  ])('R48 the table of roles and ways in, for people who come %s', async (_when, early) => {
    const world = await World.start({ now: '2026-11-18T20:00:00Z', settings: { issuers: [issuer.setting] } });
    try {
      const submitter = await world.person('sam@contoso.example', 'WORK', { company: 'Contoso' });
      const pair = await world.issue({ plan: 'PROFESSIONAL_5', customer: 'Contoso' });
      const agreementId = await world.register(submitter, pair);
      const of = async (claims: object) => {
        const token = await issuer.token({ ...claims });
        await world.completeProfile(token, { company: 'Contoso' });
        return token;
      };
      // Whoever holds an address at the moment that counts is the one who came with it last before the case, or
      // first after it; the Kelvin sign in the look-alike has a plain k as its lower case.
      const givenAway = () => of({ sub: 'pia-2', email: 'pia.kk@contoso.example' });
      const lookAlike = () => of({ sub: 'pia-3', email: 'pia.\u212a\u212a@contoso.example' });
      const arrive = async () => {
        const first = await (early ? givenAway() : lookAlike());
        const primary = await of({ sub: 'pia-1', email: 'pia.kk@contoso.example' });
        const holdsToo = await world.person('bob@contoso.example');
        const holder = await world.person('hal@contoso.example');
        for (const token of [holdsToo, holder]) await world.register(token, pair);
        const people = {
          primary,
          'primary, other kind of sign-in': await world.person('PIA.KK@contoso.example', 'PERSONAL'),
          additional: await world.person('ada@fabrikam.example'),
          'additional, other kind': await world.person('ada@fabrikam.example', 'PERSONAL'),
          'additional, holds the agreement': holdsToo,
          'engineer who owns it': await world.person('engineer@desk.example'),
          'submitter only': submitter,
          'submitter, other kind': await world.person('sam@contoso.example', 'PERSONAL'),
          'holder of the agreement': holder,
          'colleague of the primary': await world.person('cor@contoso.example', 'WORK', { company: 'Contoso' }),
          'never added': await world.person('never@elsewhere.example'),
          'primary’s address, not verified': await of({
            sub: 'x',
            email: 'pia.kk@contoso.example',
            email_verified: false,
          }),
        };
        const last = await (early ? lookAlike() : givenAway());
        return {
          ...people,
          'primary’s address, given away': early ? first : last,
          'look-alike of primary’s address': early ? last : first,
        };
      };
      const came = early ? await arrive() : null;
      const number = await world.submit(submitter, agreementId, {
        title: 'Xylophone is out of tune',
        primaryContact: person('Pia.Kk@Contoso.example'),
        additionalContacts: [person('ada@fabrikam.example'), person('BOB@contoso.example')],
      });
      const people = came ?? (await arrive());
      await own(world, number, 'engineer@desk.example');
      expect(await table(world, people, await target(world, people.primary, submitter, agreementId, number))).toBe(
        ROLES,
      );
      expect(ROLES.split('\n')[0]?.trim().split(/\s+/)).toEqual(Object.keys(WAYS));
    } finally {
      await world.stop();
    }
  });

  async function target(
    world: World,
    primary: string,
    submitter: string,
    agreementId: string,
    number: string,
  ): Promise<Target> {
    const found = (await world.ask(primary, CaseByNumberDocument, { number })).data.case;
    const books = (await world.ask(submitter, BooksDocument, { id: agreementId })).data.node;
    const entry =
      books && 'ledger' in books ? books.ledger.edges.find(({ node }) => node.kind === 'CONSUME') : undefined;
    if (!found || !entry) throw new Error('nobody sees the case');
    const { id, primaryContact } = found;
    return {
      id,
      number,
      word: 'xylophone',
      contactId: primaryContact.id,
      address: primaryContact.email,
      ledgerEntryId: entry.node.id,
    };
  }
});
