import { globalId } from '../src/platform/global-id';
import { atOnce, tally } from './setup/asking';
import { addressOf, Cast, person, type Name, type Story } from './setup/cast';
import { codeOf, handOf, readCase } from './setup/deeds';
import { kept } from './setup/kept';
import { own } from './setup/owning';
import { AddCaseContactDocument, CasesDocument, NodeDocument, SubmitCaseDocument } from './documents';

describe('R50, R53 the contacts of a case after its submission', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  const idOf = async (story: Story, name: string) => {
    const { primaryContact, additionalContacts } = await cast.read('erin', story);
    return [primaryContact, ...additionalContacts].find(({ email }) => email === addressOf(name))?.id ?? '';
  };
  const node = async (name: Name, id: string) =>
    (await cast.world.ask(cast.tokens[name], NodeDocument, { id })).data.node;

  test('R53 everything stops at once for who is removed', async () => {
    const story = await cast.owned({ title: 'Zanzibar' });
    const written = await story.by('ada').write('By ada');
    const messageId = written.message?.id ?? '';
    const { data } = await cast.world.ask<{ case: { timeline: { nodes: { id: string }[] } } }, object>(
      cast.tokens.ada,
      `{ case(number: "${story.number}") { timeline { nodes { id } } } }`,
    );
    const eventId = data.case.timeline.nodes[0]?.id ?? '';
    const contactId = await idOf(story, 'ada');
    const primaryId = await idOf(story, 'pia');
    const things = [story.id, messageId, eventId, contactId, primaryId];
    for (const id of things)
      expect([id, await node('ada', id)]).toEqual([
        id,
        expect.objectContaining({ __typename: expect.anything() as string }),
      ]);
    expect(await story.by('erin').remove(contactId)).toBe('DONE');
    for (const id of things) expect([id, await node('ada', id)]).toEqual([id, null]);
    expect(await readCase(cast.world, cast.tokens.ada, story.number)).toBeNull();
    for (const search of [story.number, 'zanzibar'])
      expect(
        (await cast.world.ask(cast.tokens.ada, CasesDocument, { filter: { search } })).data.cases?.totalCount,
      ).toBe(0);
    const { write, close, add, mail, reopen } = story.by('ada');
    expect([
      codeOf(await write('x')),
      await close(),
      await add('x@contoso.example'),
      await mail(true),
      codeOf(await reopen()),
    ]).toEqual(Array(5).fill('CASE_NOT_FOUND'));
    // To the others it shows what happened, and what ada wrote.
    const found = await cast.read('pia', story);
    expect(found.additionalContacts).toEqual([]);
    expect(found.messages.nodes).toMatchObject([{ id: messageId, body: 'By ada', mine: false }]);
    expect(found.timeline.nodes.at(-1)).toMatchObject({
      kind: 'CONTACT_REMOVED',
      actor: 'ENGINEER',
      text: 'erin Person removed ada Person from the contacts.',
    });
    expect(found.updatedAt).toBe(found.timeline.nodes.at(-1)?.at);
  });

  test('R50 the primary contact is not removed, nor somebody of another case', async () => {
    const [story, other] = [await cast.owned(), await cast.owned()];
    const ids = [await idOf(other, 'ada'), globalId('CaseContact', 2_000_000_000), story.id, 'nonsense', ''];
    const before = await kept(cast.world);
    expect(await story.by('erin').remove(await idOf(story, 'pia'))).toBe('PRIMARY_CONTACT');
    for (const id of ids) expect([id, await story.by('erin').remove(id)]).toEqual([id, 'CONTACT_NOT_FOUND']);
    for (const contactId of ids.slice(0, 4))
      expect([contactId, codeOf(await story.by('erin').replace({ contactId }))]).toEqual([
        contactId,
        'CONTACT_NOT_FOUND',
      ]);
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R50 who was removed can be added again', async () => {
    const story = await cast.owned();
    const before = await idOf(story, 'ada');
    await story.by('erin').remove(before);
    expect(await story.by('pia').add(addressOf('ada').toUpperCase())).toBe('DONE');
    expect((await cast.read('ada', story)).viewerRole).toBe('ADDITIONAL');
    expect(await node('ada', before)).toBeNull();
    await story.by('ada').write('Back');
    expect((await cast.read('ada', story)).messages.nodes).toMatchObject([{ body: 'Back', mine: true }]);
  });

  test('R50 removed 10 times at once: once', async () => {
    const story = await cast.owned();
    const id = await idOf(story, 'ada');
    const codes = await atOnce(10, () => story.by('erin').remove(id));
    expect(tally(codes)).toEqual({ DONE: 1, CONTACT_NOT_FOUND: 9 });
    expect((await cast.read('erin', story)).timeline.nodes.map(({ kind }) => kind)).toEqual([
      'SUBMITTED',
      'TAKEN',
      'STATUS',
      'CONTACT_REMOVED',
    ]);
  });

  test('R53 who is removed while they write: what was written before it stays, nothing comes after it', async () => {
    const story = await cast.owned();
    const id = await idOf(story, 'ada');
    const [removed, ...written] = await Promise.all([
      story.by('erin').remove(id),
      ...Array.from({ length: 12 }, (_, index) => story.by('ada').write(`Message ${index}`).then(codeOf)),
    ]);
    expect(removed).toBe('DONE');
    const { messages, timeline } = await cast.read('erin', story);
    expect(messages.totalCount).toBe(written.filter((code) => code === 'DONE').length);
    expect(written.filter((code) => code !== 'DONE' && code !== 'CASE_NOT_FOUND')).toEqual([]);
    expect(timeline.nodes.at(-1)?.kind).toBe('CONTACT_REMOVED');
  });

  test('R52 somebody who comes for the first time while their contact is removed', async () => {
    for (let round = 0; round < 5; round++) {
      const name = `first${round}`;
      const story = await cast.owned({ additionalContacts: [person(name)] });
      const id = await idOf(story, name);
      const token = await cast.world.token(addressOf(name));
      const [code, ...answers] = await Promise.all([
        story.by('erin').remove(id),
        ...Array.from({ length: 3 }, () => cast.world.ask(token, CasesDocument, {})),
      ]);
      expect(code).toBe('DONE');
      for (const { errors } of answers) expect(errors).toBeUndefined();
      expect(await readCase(cast.world, token, story.number)).toBeNull();
    }
  });

  test('R47 an additional contact switches mail for this case alone, and nobody else sees it', async () => {
    const [story, other] = [
      await cast.owned({ additionalContacts: [person('ada'), person('hal')] }),
      await cast.owned(),
    ];
    const before = await cast.read('ada', story);
    const on = async (name: Name, which = story) => (await cast.read(name, which)).mailOn;
    expect([await on('ada'), await on('hal'), await on('pia'), await on('erin')]).toEqual([false, false, null, null]);
    expect(await story.by('ada').mail(true)).toBe('DONE');
    expect([await on('ada'), await on('hal'), await on('pia'), await on('ada', other)]).toEqual([
      true,
      false,
      null,
      false,
    ]);
    const after = await cast.read('ada', story);
    expect([after.updatedAt, after.timeline.totalCount]).toEqual([before.updatedAt, before.timeline.totalCount]);
    expect(await story.by('ada').mail(false)).toBe('DONE');
    expect(await on('ada')).toBe(false);
  });

  test('R50, R63 an engineer whose address a contact adds stays the engineer', async () => {
    const story = await cast.owned();
    await story.by('erin').note('Ours');
    expect(await story.by('pia').add(addressOf('erin'))).toBe('DONE');
    // Comes anew, as with a token of another day.
    const token = await cast.world.token({
      email: addressOf('erin'),
      kind: 'WORK',
      firstName: 'Erin',
      lastName: 'Engineer',
    });
    const found = await readCase(cast.world, token, story.number);
    expect(found).toMatchObject({ viewerRole: null, notes: { nodes: [{ body: 'Ours' }] }, mailOn: null });
    const hand = handOf(cast.world, token, story.id);
    expect(await hand.move('WAITING_FOR_CUSTOMER')).toBe('DONE');
    expect(await hand.remove(await idOf(story, 'erin'))).toBe('DONE');
    expect((await readCase(cast.world, token, story.number))?.viewerRole).toBeNull();
    const replaced = await hand.replace({ contact: person('erin') });
    expect(replaced).toMatchObject({ userErrors: [], case: { viewerRole: null } });
    expect((await cast.read('pia', story)).viewerRole).toBe('ADDITIONAL');
  });

  test('R44, R48 who submitted it and does not see it learns nothing from sending it again', async () => {
    const input = cast.world.submission(cast.agreementId, {
      primaryContact: { ...person('pia'), phone: '020-555 1234' },
    });
    const submit = async () => (await cast.world.ask(cast.tokens.sam, SubmitCaseDocument, { input })).data.submitCase;
    const first = await submit();
    const number = first?.receipt?.number ?? '';
    const { id } = (await readCase(cast.world, cast.tokens.pia, number)) ?? { id: '' };
    const story: Story = { id, number, by: (name) => handOf(cast.world, cast.tokens[name], id) };
    await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
    await own(cast.world, number, 'erin@desk.example');
    await story.by('erin').replace({ contact: { ...person('newcomer'), phone: '020-555 1234' }, removeFormer: true });
    await story.by('erin').close();
    expect(await submit()).toEqual(first);
  });

  test('R46, R50 contacts are added in one document after another was removed', async () => {
    const story = await cast.owned({
      additionalContacts: Array.from({ length: 10 }, (_, index) => person(`full${index}`)),
    });
    const add = async () =>
      (
        await cast.world.ask(cast.tokens.pia, AddCaseContactDocument, {
          input: { caseId: story.id, contact: person('eleventh') },
        })
      ).data.addCaseContact?.userErrors.map(({ code }) => code);
    expect(await add()).toEqual(['TOO_MANY_CONTACTS']);
    await story.by('erin').remove(await idOf(story, 'full4'));
    expect(await add()).toEqual([]);
  });
});
