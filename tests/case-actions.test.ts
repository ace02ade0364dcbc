/** What a client is told that somebody may do with a case is what the deeds then answer. */
import { addressOf, Cast, OPEN_HOUR, person, type Name, type Story } from './setup/cast';
import { codeOf } from './setup/deeds';
import { give } from './setup/desk';
import { upload } from './setup/tus';

const ACTIONS = [
  ...['WRITE', 'ATTACH', 'ADD_CONTACT', 'CHANGE_SEVERITY', 'CLOSE', 'REOPEN', 'REMOVE_CONTACT', 'REPLACE_PRIMARY'],
  ...['SET_STATUS', 'WRITE_NOTE', 'HAND_OVER', 'RELEASE', 'SET_MAIL'],
] as const;

/** pia is the primary contact, ada an additional one, erin the owner. */
const TABLE = `
                   pia                                             ada                                                      erin
  new              WRITE,ATTACH,ADD_CONTACT,CHANGE_SEVERITY,CLOSE  WRITE,ATTACH,ADD_CONTACT,CHANGE_SEVERITY,CLOSE,SET_MAIL  ·
  owned            WRITE,ATTACH,ADD_CONTACT,CLOSE                  WRITE,ATTACH,ADD_CONTACT,CLOSE,SET_MAIL                  WRITE,ATTACH,ADD_CONTACT,CHANGE_SEVERITY,CLOSE,REMOVE_CONTACT,REPLACE_PRIMARY,SET_STATUS,WRITE_NOTE,HAND_OVER,RELEASE
  minimal          WRITE,ATTACH,ADD_CONTACT,CLOSE                  WRITE,ATTACH,ADD_CONTACT,CLOSE,SET_MAIL                  WRITE,ATTACH,ADD_CONTACT,CLOSE,REMOVE_CONTACT,REPLACE_PRIMARY,SET_STATUS,WRITE_NOTE,HAND_OVER,RELEASE
  waiting          WRITE,ATTACH,ADD_CONTACT,CLOSE                  WRITE,ATTACH,ADD_CONTACT,CLOSE,SET_MAIL                  WRITE,ATTACH,ADD_CONTACT,CHANGE_SEVERITY,CLOSE,REMOVE_CONTACT,REPLACE_PRIMARY,SET_STATUS,WRITE_NOTE,HAND_OVER,RELEASE
  solved           WRITE,ATTACH,ADD_CONTACT,CLOSE                  WRITE,ATTACH,ADD_CONTACT,CLOSE,SET_MAIL                  WRITE,ATTACH,ADD_CONTACT,CHANGE_SEVERITY,CLOSE,REMOVE_CONTACT,REPLACE_PRIMARY,SET_STATUS,WRITE_NOTE,HAND_OVER,RELEASE
  full             WRITE,CLOSE                                     WRITE,CLOSE,SET_MAIL                                     WRITE,CHANGE_SEVERITY,CLOSE,REMOVE_CONTACT,REPLACE_PRIMARY,SET_STATUS,WRITE_NOTE,HAND_OVER,RELEASE
  closed           ADD_CONTACT,REOPEN                              ADD_CONTACT,REOPEN,SET_MAIL                              ADD_CONTACT,REMOVE_CONTACT,REPLACE_PRIMARY,WRITE_NOTE,HAND_OVER
  closed-longer    ADD_CONTACT                                     ADD_CONTACT,SET_MAIL                                     ADD_CONTACT,REMOVE_CONTACT,REPLACE_PRIMARY,WRITE_NOTE,HAND_OVER
  returned         ADD_CONTACT,REOPEN                              ADD_CONTACT,REOPEN,SET_MAIL                              ADD_CONTACT,REMOVE_CONTACT,REPLACE_PRIMARY,WRITE_NOTE,HAND_OVER
  returned-used-up ADD_CONTACT                                     ADD_CONTACT,SET_MAIL                                     ADD_CONTACT,REMOVE_CONTACT,REPLACE_PRIMARY,WRITE_NOTE,HAND_OVER`;

const STATUSES: Record<string, string[]> = {
  owned: ['WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'],
  minimal: ['WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'],
  full: ['WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'],
  waiting: ['IN_PROGRESS', 'SOLUTION_PROVIDED'],
  solved: ['IN_PROGRESS'],
};

interface Shown {
  case: { id: string; actions: string[]; statusesPossible: string[]; additionalContacts: { id: string }[] } | null;
}

describe('R50, R53, R55, R56, R63 what may be done with a case', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());
  afterEach(() => cast.freeze(OPEN_HOUR));

  const closed = async (reason: string, agreementId?: string) => {
    const story = await cast.owned({}, agreementId);
    expect(await story.by('erin').close(reason)).toBe('DONE');
    return story;
  };
  const moved = async (status: string) => {
    const story = await cast.owned();
    expect(await story.by('erin').move(status)).toBe('DONE');
    return story;
  };
  const names = ['ada', ...Array.from({ length: 9 }, (_, index) => `more${index}`)];
  const situations: Record<string, () => Promise<Story>> = {
    new: () => cast.submitted(),
    owned: () => cast.owned(),
    minimal: () => cast.owned({ severity: 'MINIMAL' }),
    waiting: () => moved('WAITING_FOR_CUSTOMER'),
    solved: () => moved('SOLUTION_PROVIDED'),
    full: async () => {
      const story = await cast.owned({ additionalContacts: names.map(person) });
      for (let file = 0; file < 10; file++)
        await upload(cast.world, cast.tokens.pia, { name: `${file}.txt`, content: 'x', caseId: story.id });
      return story;
    },
    closed: () => closed('RESOLVED'),
    'closed-longer': async () => {
      const story = await closed('RESOLVED');
      cast.freeze('2026-12-02T08:00:00.001Z');
      return story;
    },
    returned: () => closed('DUPLICATE'),
    'returned-used-up': async () => {
      const agreementId = await cast.world.agreement(cast.tokens.sam, { plan: 'PROFESSIONAL_5', units: '1' });
      const story = await closed('DUPLICATE', agreementId);
      await cast.submitted({}, agreementId);
      return story;
    },
  };

  const look = async (name: Name, { number }: Story) =>
    (
      await cast.world.ask<Shown, object>(
        cast.tokens[name],
        'query ($number: String!) { case(number: $number) { id actions statusesPossible additionalContacts { id } } }',
        { number },
      )
    ).data.case;

  /** Whether any of the codes says that it was done. */
  const anyDone = async (tries: (() => Promise<string>)[]) => {
    for (const each of tries) if ((await each()) === 'DONE') return true;
    return false;
  };
  const given = (name: Name, deed: 'handOverCase' | 'releaseCase', input: object) =>
    give(cast.world, cast.tokens[name], deed, input).then(
      ({ userErrors }) => userErrors[0]?.code ?? 'DONE',
      (error: Error) => error.message,
    );

  /** Whether it is done where somebody tries it in every way that there is. */
  async function tries(action: string, name: Name, story: Story, contactId: string): Promise<boolean> {
    const hand = story.by(name);
    const { id: caseId } = story;
    const { severity: before } = await cast.read('pia', story);
    const others = ['MINIMAL', 'CRITICAL', 'IMPORTANT'].filter((severity) => severity !== before);
    const doings: Record<string, (() => Promise<string>)[]> = {
      WRITE: [async () => codeOf(await hand.write('What I have to say'))],
      ATTACH: [
        () =>
          upload(cast.world, cast.tokens[name], { name: 'new.txt', content: 'new', caseId }).then(
            () => 'DONE',
            (error: Error) => error.message,
          ),
      ],
      ADD_CONTACT: [() => hand.add('somebody@new.example')],
      CHANGE_SEVERITY: others.map((severity) => async () => codeOf(await hand.severity(severity, { reason: 'Less' }))),
      CLOSE: [() => hand.close('RESOLVED')],
      REOPEN: [async () => codeOf(await hand.reopen())],
      REMOVE_CONTACT: [() => hand.remove(contactId)],
      REPLACE_PRIMARY: [async () => codeOf(await hand.replace({ contactId }))],
      SET_STATUS: ['IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'SOLUTION_PROVIDED'].map((status) => async () => {
        const { status: now } = await cast.read('pia', story);
        return status === now ? 'as it is' : hand.move(status);
      }),
      WRITE_NOTE: [async () => codeOf(await hand.note('Between ourselves'))],
      HAND_OVER: [() => given(name, 'handOverCase', { caseId, toEmail: addressOf('evan') })],
      RELEASE: [() => given(name, 'releaseCase', { caseId })],
      SET_MAIL: [() => hand.mail(true)],
    };
    return anyDone(doings[action] ?? []);
  }

  const rows = TABLE.trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  const [readers = [], ...cells] = rows;
  const cases = cells.flatMap(([situation = '', ...marks]) =>
    readers.map((reader, index) => [situation, reader as Name, marks[index] ?? ''] as const),
  );

  test.each(cases)('%s, %s: %s', async (situation, reader, mark) => {
    const make = situations[situation] as () => Promise<Story>;
    const story = await make();
    const shown = await look(reader, story);
    if (mark === '·') {
      expect(shown).toBeNull();
      return;
    }
    const expected = mark.split(',');
    expect(shown?.actions).toEqual(expected);
    expect(shown?.statusesPossible).toEqual(reader === 'erin' ? (STATUSES[situation] ?? []) : []);
    const contactId = shown?.additionalContacts[0]?.id ?? '';
    // What is refused changes nothing, so one case does for all of that.
    for (const action of ACTIONS.filter((each) => !expected.includes(each)))
      expect([action, await tries(action, reader, story, contactId)]).toEqual([action, false]);
    for (const action of expected) {
      cast.freeze(OPEN_HOUR);
      const fresh = await make();
      const seen = await look(reader, fresh);
      const done = await tries(action, reader, fresh, seen?.additionalContacts[0]?.id ?? '');
      expect([action, done]).toEqual([action, true]);
    }
  });

  test('R50 with nobody beside the primary contact there is nobody to remove', async () => {
    const story = await cast.owned({ additionalContacts: [] });
    expect((await look('erin', story))?.actions).not.toContain('REMOVE_CONTACT');
  });
});
