import { randomUUID } from 'node:crypto';
import { globalId } from '../src/platform/global-id';
import { Cast, person, type Name, type Story } from './setup/cast';
import { codeOf, deed, deedDocument, readCase, type DeedName } from './setup/deeds';
import { kept } from './setup/kept';
import { disown } from './setup/owning';

const UNKNOWN = globalId('Case', 2_000_000_000);
const SHOWN: Name[] = ['pia', 'ada', 'erin'];
/** An engineer who does not own it, its submitter, another holder, somebody removed, and somebody else. */
const HIDDEN: Name[] = ['evan', 'sam', 'hal', 'gone', 'stranger'];

interface Try {
  name: DeedName;
  input: (story: Story, contactId: string) => object;
  /** Codes for the primary contact, the additional one, and the owner. */
  codes: [string, string, string];
  prepare?: (story: Story) => Promise<unknown>;
}

const message = () => ({ idempotencyKey: randomUUID(), body: 'Hello' });
const closed = (story: Story) => story.by('pia').close();
const by = (code: string): [string, string, string] => [code, code, code];
const engineerOnly: [string, string, string] = ['ENGINEER_ONLY', 'ENGINEER_ONLY', 'DONE'];

const TRIES: Record<string, Try> = {
  'R53 write': { name: 'writeMessage', input: message, codes: by('DONE') },
  'R63 write and set a status': {
    name: 'writeMessage',
    input: () => ({ ...message(), status: 'WAITING_FOR_CUSTOMER' }),
    codes: engineerOnly,
  },
  'R53 write to a closed one': { name: 'writeMessage', input: message, codes: by('CASE_CLOSED'), prepare: closed },
  'R53 note': { name: 'writeNote', input: message, codes: engineerOnly },
  'R53 note on a closed one': { name: 'writeNote', input: message, codes: engineerOnly, prepare: closed },
  'R63 set a status': { name: 'setCaseStatus', input: () => ({ status: 'SOLUTION_PROVIDED' }), codes: engineerOnly },
  'R56 close as resolved': { name: 'closeCase', input: () => ({}), codes: by('DONE') },
  'R56 close as wished': { name: 'closeCase', input: () => ({ reason: 'CUSTOMER_REQUEST' }), codes: by('DONE') },
  'R57 close as duplicate': {
    name: 'closeCase',
    input: () => ({ reason: 'DUPLICATE' }),
    codes: ['REASON_NOT_ALLOWED', 'REASON_NOT_ALLOWED', 'DONE'],
  },
  'R57 close as a defect': {
    name: 'closeCase',
    input: () => ({ reason: 'PRODUCT_DEFECT' }),
    codes: ['REASON_NOT_ALLOWED', 'REASON_NOT_ALLOWED', 'DONE'],
  },
  'R56 close a closed one': { name: 'closeCase', input: () => ({}), codes: by('ALREADY_CLOSED'), prepare: closed },
  'R56 reopen': { name: 'reopenCase', input: () => ({}), codes: ['DONE', 'DONE', 'CONTACTS_ONLY'], prepare: closed },
  'R56 reopen an open one': { name: 'reopenCase', input: () => ({}), codes: by('NOT_CLOSED') },
  'R55 raise the severity': {
    name: 'changeCaseSeverity',
    input: () => ({ severity: 'CRITICAL', reason: 'x' }),
    codes: ['OWNED_BY_ENGINEER', 'OWNED_BY_ENGINEER', 'ONLY_LOWER'],
  },
  'R39 lower the severity': {
    name: 'changeCaseSeverity',
    input: () => ({ severity: 'MINIMAL', reason: 'x' }),
    codes: ['OWNED_BY_ENGINEER', 'OWNED_BY_ENGINEER', 'DONE'],
  },
  'R55 the severity of a closed one': {
    name: 'changeCaseSeverity',
    input: () => ({ severity: 'MINIMAL', reason: 'x' }),
    codes: by('CASE_CLOSED'),
    prepare: closed,
  },
  'R50 add': { name: 'addCaseContact', input: () => ({ contact: person('newcomer') }), codes: by('DONE') },
  'R50 remove': { name: 'removeCaseContact', input: (_story, contactId) => ({ contactId }), codes: engineerOnly },
  'R50 replace': { name: 'replacePrimaryContact', input: (_story, contactId) => ({ contactId }), codes: engineerOnly },
  'R50 replace and remove': {
    name: 'replacePrimaryContact',
    input: () => ({ contact: person('newcomer'), removeFormer: true }),
    codes: engineerOnly,
  },
  'R47 switch mail': {
    name: 'setCaseMail',
    input: () => ({ on: true }),
    codes: ['ADDITIONAL_CONTACTS_ONLY', 'DONE', 'ADDITIONAL_CONTACTS_ONLY'],
  },
};
const ROWS = Object.entries(TRIES);

describe('R39, R48, R50, R53, R55, R63 who may do what', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  /** A case from which somebody was removed, and its additional contact. */
  const begin = async ({ prepare }: Try) => {
    const story = await cast.owned({ additionalContacts: [person('ada'), person('gone')] });
    const contacts = (await cast.read('erin', story)).additionalContacts;
    expect(await story.by('erin').remove(contacts[1]?.id ?? '')).toBe('DONE');
    await prepare?.(story);
    return { story, contactId: contacts[0]?.id ?? '' };
  };

  test.each(ROWS)('%s: by who sees the case', async (_what, each) => {
    for (const [index, name] of SHOWN.entries()) {
      const { story, contactId } = await begin(each);
      const before = await kept(cast.world);
      const input = { caseId: story.id, ...each.input(story, contactId) };
      const done = await deed(cast.world, cast.tokens[name], each.name, input);
      expect([name, codeOf(done)]).toEqual([name, each.codes[index]]);
      // Whoever sees the case is shown it, whatever came of the deed.
      expect(done.case).toMatchObject({
        number: story.number,
        viewerRole: [null, 'PRIMARY', 'ADDITIONAL'][(index + 1) % 3],
      });
      const after = await readCase(cast.world, cast.tokens[name], story.number);
      if (codeOf(done) !== 'DONE') expect(await kept(cast.world)).toEqual(before);
      else expect(done.case).toEqual(expect.objectContaining({ status: after?.status, updatedAt: after?.updatedAt }));
    }
  });

  test.each(ROWS)('%s: to everybody else it is not there, with the same words and work', async (_what, each) => {
    const { story, contactId } = await begin(each);
    const before = await kept(cast.world);
    const ask = (name: Name, caseId: string) =>
      cast.world.statements(async () => {
        const input = { ...each.input(story, contactId), caseId };
        return cast.world.bytes(cast.tokens[name], deedDocument(each.name), { input });
      });
    const reference = await ask('stranger', UNKNOWN);
    expect(reference.result.text).toContain('"case":null');
    expect(reference.result.text).toContain('{"code":"CASE_NOT_FOUND","path":["input","caseId"]}');
    expect(reference.statements.length).toBeGreaterThan(2);
    for (const name of HIDDEN)
      for (const caseId of [story.id, UNKNOWN, 'nonsense', contactId])
        expect([name, await ask(name, caseId)]).toEqual([name, reference]);
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R1 nobody does anything without a sign-in', async () => {
    const { story, contactId } = await begin(TRIES['R53 write'] as Try);
    for (const [, each] of ROWS) {
      const input = { caseId: story.id, ...each.input(story, contactId) };
      const { data, errors } = await cast.world.ask<{ it: null }, object>(null, deedDocument(each.name), { input });
      expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([{ it: null }, ['UNAUTHENTICATED']]);
    }
  });

  test('R48 who owned a case and does not any more is told nothing of it', async () => {
    const { story, contactId } = await begin(TRIES['R53 write'] as Try);
    await story.by('erin').note('Former');
    await disown(cast.world, story.number);
    expect(await readCase(cast.world, cast.tokens.erin, story.number)).toBeNull();
    for (const [, each] of ROWS) {
      const input = { caseId: story.id, ...each.input(story, contactId) };
      expect(codeOf(await deed(cast.world, cast.tokens.erin, each.name, input))).toBe('CASE_NOT_FOUND');
    }
  });
});
