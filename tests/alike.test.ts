import { globalId } from '../src/platform/global-id';
import {
  AddCaseContactDocument,
  BooksDocument,
  CaseByNumberDocument,
  CasesDocument,
  MeDocument,
  NodeDocument,
  NodesDocument,
  SubmitCaseDocument,
} from './documents';
import { World } from './world';

const UNKNOWN = 2_000_000_000;
/** Nothing that the API gave out, and nothing that could be read as such. */
const MALFORMED = [
  '',
  'nonsense',
  Buffer.from('Case:0').toString('base64url'),
  Buffer.from('Case:-1').toString('base64url'),
  Buffer.from('Case:01').toString('base64url'),
  Buffer.from('Case:1 ').toString('base64url'),
  Buffer.from('case:1').toString('base64url'),
  Buffer.from('Case:99999999999').toString('base64url'),
  Buffer.from('Nothing:1').toString('base64url'),
  Buffer.from('constructor:1').toString('base64url'),
  Buffer.from("Case:1' OR '1'='1").toString('base64url'),
  '2611180010000001',
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
];

describe('R48 what is not yours is not there: the same answer and the same work', () => {
  let world: World;
  let stranger: string;
  let submitter: string;
  let agreementId: string;
  let number: string;
  let ids: { case: string; contact: string; entry: string; viewer: string };
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T20:00:00Z' });
    submitter = await world.person('sam@contoso.example');
    stranger = await world.person('stranger@contoso.example');
    agreementId = await world.agreement(submitter);
    number = await world.submit(submitter, agreementId, { addMeAsContact: true, title: 'Sam’s own' });
    // The stranger has all of these too: a list that is empty would make it easy.
    await world.submit(stranger, await world.agreement(stranger), { addMeAsContact: true });
    const found = (await world.ask(submitter, CaseByNumberDocument, { number })).data.case;
    const books = (await world.ask(submitter, BooksDocument, { id: agreementId })).data.node;
    const entry = books && 'ledger' in books ? books.ledger.edges[1]?.node.id : undefined;
    const { viewer } = (await world.ask(submitter, MeDocument, {})).data;
    ids = { case: found?.id ?? '', contact: found?.primaryContact.id ?? '', entry: entry ?? '', viewer: viewer.id };
  });
  afterAll(() => world.stop());

  type Sent = Awaited<ReturnType<World['bytes']>>;
  const watched = async (work: () => Promise<Sent>) => {
    const { result, statements } = await world.statements(work);
    return { ...result, statements };
  };
  /** All of them exactly like the first, which does some work. */
  const alike = async (works: (() => Promise<Sent>)[], fewest = 1) => {
    const [first, ...others] = works;
    const reference = await watched(first as () => Promise<Sent>);
    expect(reference.statements.length).toBeGreaterThan(fewest);
    expect(reference.text).toMatch(/null|NOT_FOUND/);
    for (const other of others) expect(await watched(other)).toEqual(reference);
  };

  test('R48 case: unknown, foreign and malformed numbers', async () => {
    const numbers = [
      '2611180010000000',
      number,
      ` ${number}`,
      `${number} `,
      number.slice(1),
      '%',
      '_'.repeat(16),
      ...MALFORMED,
    ];
    await alike(numbers.map((each) => () => world.bytes(stranger, CaseByNumberDocument, { number: each })));
  });

  test('R48 cases: a search for an unknown and a foreign case', async () => {
    const search = (words: string) => () => world.bytes(stranger, CasesDocument, { filter: { search: words } });
    await alike(['2611180010000000', number, number.slice(4), 'nonsense'].map(search));
    // What is typed decides how many words are looked up; what is found does not.
    await alike(['sam’s', 'zam’z'].map(search));
  });

  test('R48 case: the number is taken as people quote it, with blanks around', async () => {
    for (const quoted of [number, ` ${number}`, `${number} `, `\t${number}\n`])
      expect((await world.ask(submitter, CaseByNumberDocument, { number: quoted })).data.case).toMatchObject({
        number,
      });
  });

  test.each(['Case', 'CaseContact', 'LedgerEntry', 'Agreement', 'Viewer'] as const)(
    'R48 node: an unknown and a foreign %s',
    async (type) => {
      const foreign = {
        Case: ids.case,
        CaseContact: ids.contact,
        LedgerEntry: ids.entry,
        Agreement: agreementId,
        Viewer: ids.viewer,
      }[type];
      expect((await world.ask(submitter, NodeDocument, { id: foreign })).data.node).toMatchObject({
        __typename: type,
        id: foreign,
      });
      await alike(
        [globalId(type, UNKNOWN), foreign].map((id) => () => world.bytes(stranger, NodeDocument, { id })),
        0,
      );
      await alike(
        [globalId(type, UNKNOWN), foreign].map((id) => () => world.bytes(stranger, NodesDocument, { ids: [id] })),
        0,
      );
    },
  );

  test('R48 node: a malformed id is like a case that was never given out', async () => {
    const asked = [globalId('Case', UNKNOWN), ids.case, ...MALFORMED];
    await alike(asked.map((id) => () => world.bytes(stranger, NodeDocument, { id })));
    await alike(asked.map((id) => () => world.bytes(stranger, NodesDocument, { ids: [id, id] })));
  });

  test('R48 nodes: each in its place, null for what is not there', async () => {
    const asked = [
      'nonsense',
      ids.case,
      globalId('Case', UNKNOWN),
      ids.contact,
      ids.case,
      world.version('Azure', 'Online').productVersionId,
    ];
    const types = async (token: string) =>
      (await world.ask(token, NodesDocument, { ids: asked })).data.nodes.map((node) => node?.__typename ?? null);
    expect(await types(submitter)).toEqual([null, 'Case', null, 'CaseContact', 'Case', 'ProductVersion']);
    expect(await types(stranger)).toEqual([null, null, null, null, null, 'ProductVersion']);
  });

  test('R48 addCaseContact: unknown, foreign and malformed ids are CASE_NOT_FOUND', async () => {
    const contact = { firstName: 'A', lastName: 'B', email: 'ab@contoso.example' };
    const caseIds = [globalId('Case', UNKNOWN), ids.case, ids.contact, agreementId, ...MALFORMED];
    await alike(
      caseIds.map((caseId) => () => world.bytes(stranger, AddCaseContactDocument, { input: { caseId, contact } })),
      2,
    );
    const { data } = await world.ask(stranger, AddCaseContactDocument, { input: { caseId: ids.case, contact } });
    expect(data.addCaseContact).toMatchObject({
      case: null,
      userErrors: [{ code: 'CASE_NOT_FOUND', path: ['input', 'caseId'] }],
    });
    const after = (await world.ask(submitter, CaseByNumberDocument, { number })).data.case;
    expect(after?.additionalContacts.map(({ email }) => email)).toEqual(['sam@contoso.example']);
  });

  test('R48 submitCase: unknown, foreign and malformed agreements are AGREEMENT_NOT_FOUND', async () => {
    const agreements = [globalId('Agreement', UNKNOWN), agreementId, ids.case, ids.entry, ...MALFORMED];
    const inputs = agreements.map((each) => world.submission(each));
    await alike(
      inputs.map((input) => () => world.bytes(stranger, SubmitCaseDocument, { input })),
      3,
    );
    const { data } = await world.ask(stranger, SubmitCaseDocument, { input: world.submission(agreementId) });
    expect(data.submitCase).toMatchObject({
      receipt: null,
      unavailableReasons: [],
      userErrors: [{ code: 'AGREEMENT_NOT_FOUND', path: ['input', 'agreementId'] }],
    });
  });

  test('R48 submitCase: a case to follow that is foreign, unknown or malformed', async () => {
    const own = await world.agreement(stranger);
    const numbers = ['2611180010000000', number, `${number} `, ...MALFORMED.filter((each) => each !== '')];
    const inputs = numbers.map((followsCaseNumber) => world.submission(own, { followsCaseNumber }));
    const answers = new Set<string>();
    let reference: string[] | undefined;
    for (const input of inputs) {
      const sent = await watched(() => world.bytes(stranger, SubmitCaseDocument, { input }));
      answers.add(sent.text);
      reference ??= sent.statements;
      expect(sent.statements).toEqual(reference);
    }
    expect([...answers]).toEqual([expect.stringContaining('"path":["input","followsCaseNumber"]')]);
  });
});
