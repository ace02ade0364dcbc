import { watchClocks } from '../src/life/watch-clocks';
import { globalId } from '../src/platform/global-id';
import { Cast, OPEN_HOUR, person, type Name, type Story } from './setup/cast';
import { own } from './setup/owning';
import { NodeDocument } from './documents';

interface Told {
  id: string;
  kind: string;
  actor: string;
  actorName: string | null;
  text: string;
  at: string;
}
interface Page {
  totalCount: number;
  edges: { cursor: string; node: Told }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe('R53 the timeline of a case', () => {
  let cast: Cast;
  let story: Story;
  beforeAll(async () => {
    cast = await Cast.start();
    const phoned = { ...person('pia'), phone: '020-555 1234' };
    story = await cast.submitted({ primaryContact: phoned });
    await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
    await story.by('ada').write('Hello');
    await own(cast.world, story.number, 'erin@desk.example');
    await story.by('erin').write('What do you see?', { status: 'WAITING_FOR_CUSTOMER' });
    await story.by('erin').note('Not for you');
    await story.by('pia').write('A logo');
    await story.by('erin').severity('IMPORTANT', { reason: 'Nobody answers.' });
    await story.by('pia').add('new@contoso.example');
    const added = (await cast.read('erin', story)).additionalContacts[1]?.id ?? '';
    await story.by('erin').replace({ contactId: added });
    await story
      .by('erin')
      .remove(
        (await cast.read('erin', story)).additionalContacts.find(({ email }) => email === person('ada').email)?.id ??
          '',
      );
    await story.by('erin').close('PRODUCT_DEFECT');
    await story.by('pia').reopen();
    await story.by('pia').mail(true);
  });
  afterAll(() => cast.world.stop());

  const page = async (name: Name, args = '(first: 100)', language = 'en', which = story) => {
    const { data, errors } = await cast.world.ask<{ case: { timeline: Page } }, object>(
      cast.tokens[name],
      `{ case(number: "${which.number}") { timeline${args} { totalCount edges { cursor node { id kind actor actorName text at } } pageInfo { hasNextPage endCursor } } } }`,
      {},
      { 'accept-language': language },
    );
    expect(errors).toBeUndefined();
    return data.case.timeline;
  };
  const EVENTS = [
    'SUBMITTED CONTACT sam Person heeft de aanvraag ingediend.',
    'SEVERITY CONTACT pia Person heeft de ernst gewijzigd van Belangrijk (B) in Kritiek (A).',
    'MESSAGE CONTACT ada Person heeft geschreven.',
    'TAKEN ENGINEER erin Person heeft de aanvraag in behandeling genomen.',
    'STATUS ENGINEER erin Person heeft de aanvraag van “nieuw” naar “in behandeling” gezet.',
    'MESSAGE ENGINEER erin Person heeft geschreven.',
    'STATUS ENGINEER erin Person heeft de aanvraag van “in behandeling” naar “wacht op de klant” gezet.',
    'MESSAGE CONTACT pia Person heeft geschreven.',
    'STATUS CONTACT pia Person heeft de aanvraag van “wacht op de klant” naar “in behandeling” gezet.',
    'SEVERITY ENGINEER erin Person heeft de ernst gewijzigd van Kritiek (A) in Belangrijk (B): Nobody answers.',
    'CONTACT_ADDED CONTACT pia Person heeft Added Person als contactpersoon toegevoegd.',
    'PRIMARY_REPLACED ENGINEER erin Person heeft Added Person primaire contactpersoon gemaakt in plaats van pia Person.',
    'CONTACT_REMOVED ENGINEER erin Person heeft ada Person als contactpersoon verwijderd.',
    'STATUS ENGINEER erin Person heeft de aanvraag gesloten: fout in het product.',
    'REFUND ENGINEER Het incident van de aanvraag is teruggegeven aan de overeenkomst.',
    'REOPENED CONTACT pia Person heeft de aanvraag heropend.',
    'UNIT_TAKEN CONTACT Het incident van de aanvraag is opnieuw van de overeenkomst afgeschreven.',
  ];

  test('R53 all that happened, in order and in Dutch, alike for contact and engineer', async () => {
    const { edges, totalCount } = await page('pia', '(first: 100)', 'nl');
    expect(edges.map(({ node }) => `${node.kind} ${node.actor} ${node.text}`)).toEqual(EVENTS);
    expect(totalCount).toBe(EVENTS.length);
    const times = edges.map(({ node }) => Date.parse(node.at));
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(await page('erin', '(first: 100)', 'nl')).toEqual(await page('pia', '(first: 100)', 'nl'));
  });

  test('R53 nothing of it is internal, and no fact but those in the sentences', async () => {
    const text = JSON.stringify([await page('pia'), await page('pia', '(first: 100)', 'nl')]);
    expect(text).not.toMatch(/Not for you|windows-server|emea|signIn|mailOn|MAIL/i);
    const type = (
      await cast.world.ask<{ __type: { fields: { name: string }[] } }, object>(
        cast.tokens.pia,
        '{ __type(name: "CaseEvent") { fields { name } } }',
      )
    ).data.__type;
    expect(
      type.fields
        .map(({ name }) => name)
        .filter((name) => name !== 'attachment')
        .sort(),
    ).toEqual(['actor', 'actorName', 'at', 'id', 'kind', 'message', 'text']);
  });

  test.each(['ASC', 'DESC'])('R53 page by page, %s', async (direction) => {
    for (const first of [1, 4, 16, 17]) {
      const kinds: string[] = [];
      let after = '';
      for (;;) {
        const { edges, pageInfo, totalCount } = await page(
          'pia',
          `(first: ${first}, direction: ${direction}${after})`,
          'nl',
        );
        expect(totalCount).toBe(EVENTS.length);
        kinds.push(...edges.map(({ node }) => `${node.kind} ${node.actor} ${node.text}`));
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(kinds).toEqual(direction === 'ASC' ? EVENTS : [...EVENTS].reverse());
    }
  });

  test('R48 an event is there by its id for who sees the case, and for nobody else', async () => {
    const ids = (await page('pia')).edges.map(({ node }) => node.id);
    for (const id of ids) {
      expect((await cast.world.ask(cast.tokens.pia, NodeDocument, { id })).data.node).toMatchObject({
        __typename: 'CaseEvent',
        id,
      });
    }
    for (const name of ['ada', 'sam', 'hal', 'stranger', 'evan'] as const) {
      const asked = [];
      for (const id of [globalId('CaseEvent', 2_000_000_000), ids[0] as string, ids[3] as string])
        asked.push(await cast.world.statements(() => cast.world.bytes(cast.tokens[name], NodeDocument, { id })));
      expect(asked[0]?.result.text).toContain('"node":null');
      for (const each of asked) expect([name, each]).toEqual([name, asked[0]]);
    }
  });

  test('R41 a first answer that is due soon, and one that was missed, are told once, in the reader’s time zone', async () => {
    const unanswered = await cast.submitted();
    const answered = await cast.owned();
    await answered.by('erin').write('Hello');
    const { database, clock } = cast.world.server.world;
    const tell = async () => {
      const due = Date.parse((await cast.read('pia', unanswered)).responseDueAt);
      for (const minutes of [-31, -29, -29, -1, 1, 1, 600])
        await watchClocks(database, new Date(due + minutes * 60_000));
    };
    expect(clock.now().toISOString() > OPEN_HOUR).toBe(true);
    await Promise.all([tell(), tell()]);
    const { edges } = await page('pia', '(first: 100)', 'en', unanswered);
    expect(edges.map(({ node }) => `${node.kind} ${node.actor} ${node.actorName}`)).toEqual([
      'SUBMITTED CONTACT sam Person',
      'DUE_SOON SYSTEM null',
      'BREACHED SYSTEM null',
    ]);
    expect(edges.slice(1).map(({ node }) => node.text)).toEqual([
      expect.stringMatching(/due on Nov 18, 2026, 1:0\d.PM\.$/),
      expect.stringMatching(/due on Nov 18, 2026, 1:0\d.PM and has not been given\.$/),
    ]);
    await cast.world.completeProfile(cast.tokens.ada, { timeZone: 'Asia/Tokyo' });
    expect((await page('ada', '(first: 100)', 'en', unanswered)).edges.at(-1)?.node.text).toMatch(
      /Nov 18, 2026, 9:0\d.PM/,
    );
    const kinds = (await page('pia', '', 'en', answered)).edges.map(({ node }) => node.kind);
    expect(kinds).toEqual(['SUBMITTED', 'TAKEN', 'STATUS', 'MESSAGE']);
  });

  test('R53 a system that tells something changes the case for the lists too', async () => {
    const due = await cast.submitted();
    await watchClocks(cast.world.server.world.database, new Date('2026-11-18T20:00:00Z'));
    const found = await cast.read('pia', due);
    expect(found.updatedAt).toBe('2026-11-18T20:00:00.000Z');
    expect(found.timeline.nodes.at(-1)).toMatchObject({ kind: 'BREACHED', at: found.updatedAt });
    expect(found.responseDueAt).toBe(found.responseClock.dueAt);
  });
});
