import { atOnce, tally } from './setup/asking';
import { rowsOf } from './setup/books';
import { Cast, OPEN_HOUR, person, type Name, type Story } from './setup/cast';
import { codeOf } from './setup/deeds';
import { kept } from './setup/kept';
import { disown } from './setup/owning';

const PHONE = { ...person('pia'), phone: '+31 20 555 1234' };
const ROUTING = 'severity supportHours routing { queue region opensAt locale because } responseDueAt';

interface Routed {
  severity: string;
  supportHours: string;
  responseDueAt: string;
  routing: { queue: string; region: string; opensAt: string; locale: string; because: string[] };
}

describe('R39, R55 changing the severity', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.world.stop());

  const routed = async (story: Story, name: Name = 'pia') =>
    (
      await cast.world.ask<{ case: Routed }, object>(
        cast.tokens[name],
        `query ($number: String!) { case(number: $number) { ${ROUTING} } }`,
        { number: story.number },
      )
    ).data.case;
  const minutesFromNow = (at: string) =>
    Math.round((Date.parse(at) - cast.world.server.world.clock.now().getTime()) / 60_000);

  test.each(['pia', 'ada'] as const)(
    'R55 %s, while nobody owns it: in the lists, the queue, the clock and the timeline',
    async (name) => {
      const story = await cast.submitted({ primaryContact: PHONE });
      expect(await routed(story)).toMatchObject({ severity: 'IMPORTANT', routing: { queue: 'windows-server/emea' } });
      const done = await story.by(name).severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
      expect(done).toMatchObject({ userErrors: [], case: { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' } });
      const after = await routed(story);
      expect(after).toMatchObject({ routing: { queue: 'windows-server/emea/24x7', region: 'EMEA' } });
      expect(minutesFromNow(after.responseDueAt)).toBe(120);
      const found = await cast.read('pia', story);
      expect(found.responseClock).toMatchObject({ targetMinutes: 120, dueAt: found.responseDueAt });
      expect(found.timeline.nodes.at(-1)).toMatchObject({
        kind: 'SEVERITY',
        actor: 'CONTACT',
        text: `${name} Person changed the severity from Important (B) to Critical (A).`,
      });
      const { data } = await cast.world.ask<{ cases: { nodes: { number: string }[] } }, object>(
        cast.tokens.ada,
        `{ cases(filter: { severity: CRITICAL }, orderBy: { field: SEVERITY, direction: DESC }) { nodes { number } } }`,
      );
      expect(data.cases.nodes.map(({ number }) => number)).toContain(story.number);
      const rows = await rowsOf(cast.world, 'SELECT queue, waiting, status FROM cases WHERE number = ?', [
        story.number,
      ]);
      expect(rows).toEqual([{ queue: 'windows-server/emea/24x7', waiting: 1, status: 'NEW' }]);
    },
  );

  test('R55 not any more once an engineer has it, and again once it is given back', async () => {
    const story = await cast.owned();
    expect(codeOf(await story.by('pia').severity('CRITICAL'))).toBe('OWNED_BY_ENGINEER');
    // Also what changes nothing: a contact asks in a message.
    expect(codeOf(await story.by('pia').severity('IMPORTANT'))).toBe('OWNED_BY_ENGINEER');
    await disown(cast.world, story.number);
    expect(codeOf(await story.by('pia').severity('CRITICAL'))).toBe('DONE');
  });

  test('R38, R39 hours that the severity does not have, and 24/7 without a number to call', async () => {
    const story = await cast.submitted();
    const before = await kept(cast.world);
    const around = { supportHours: 'AROUND_THE_CLOCK' };
    expect((await story.by('pia').severity('MINIMAL', around)).userErrors).toEqual([
      { code: 'AROUND_THE_CLOCK_NEEDS_CRITICAL', path: ['input', 'supportHours'] },
    ]);
    expect((await story.by('pia').severity('CRITICAL', around)).userErrors).toEqual([
      { code: 'PHONE_REQUIRED', path: ['input', 'supportHours'] },
    ]);
    expect(await kept(cast.world)).toEqual(before);
    // The number of another contact does not serve: the primary contact is to be reached.
    await story.by('pia').add('phoned@contoso.example', { phone: '020-555 1234' });
    expect(codeOf(await story.by('pia').severity('CRITICAL', around))).toBe('PHONE_REQUIRED');
    expect(codeOf(await story.by('pia').severity('CRITICAL'))).toBe('DONE');
    expect((await routed(story)).supportHours).toBe('BUSINESS_HOURS');
  });

  test('R38 a lower severity clears 24/7; the same severity keeps it', async () => {
    const story = await cast.submitted({
      primaryContact: PHONE,
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
    });
    const before = await kept(cast.world);
    expect(codeOf(await story.by('pia').severity('CRITICAL'))).toBe('DONE');
    expect(codeOf(await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' }))).toBe('DONE');
    expect(await kept(cast.world)).toEqual(before);
    expect((await story.by('pia').severity('CRITICAL', { supportHours: 'BUSINESS_HOURS' })).case).toMatchObject({
      supportHours: 'BUSINESS_HOURS',
    });
    await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
    expect((await story.by('pia').severity('IMPORTANT')).case).toMatchObject({
      severity: 'IMPORTANT',
      supportHours: 'BUSINESS_HOURS',
    });
    expect((await routed(story)).routing.queue).toBe('windows-server/emea');
  });

  test('R39 the owner lowers it, and says why', async () => {
    const story = await cast.owned({
      primaryContact: PHONE,
      severity: 'CRITICAL',
      supportHours: 'AROUND_THE_CLOCK',
    });
    for (const reason of [undefined, null, '', '  ', '\u200b', 'x'.repeat(1001), 'a\u0000']) {
      const refused = await story.by('erin').severity('IMPORTANT', { reason });
      expect([reason, refused.userErrors]).toEqual([reason, [{ code: 'INVALID_INPUT', path: ['input', 'reason'] }]]);
    }
    expect(codeOf(await story.by('erin').severity('CRITICAL', { reason: 'x', supportHours: 'BUSINESS_HOURS' }))).toBe(
      'ONLY_LOWER',
    );
    const reason = ` Nobody answers\nthe telephone. ${'🙂'.repeat(900)}`;
    const lowered = await story.by('erin').severity('IMPORTANT', { reason });
    expect(lowered.case).toMatchObject({ severity: 'IMPORTANT', supportHours: 'BUSINESS_HOURS', viewerRole: null });
    for (const name of ['pia', 'ada', 'erin'] as const)
      expect((await cast.read(name, story)).timeline.nodes.at(-1)).toMatchObject({
        kind: 'SEVERITY',
        actor: 'ENGINEER',
        actorName: 'erin Person',
        text: `erin Person changed the severity from Critical (A) to Important (B): ${reason.trim()}`,
      });
    for (const severity of ['IMPORTANT', 'CRITICAL'])
      expect(codeOf(await story.by('erin').severity(severity, { reason, supportHours: 'AROUND_THE_CLOCK' }))).toBe(
        'ONLY_LOWER',
      );
    // The answer may have been lost: what is so already is done.
    const before = await kept(cast.world);
    expect(await story.by('erin').severity('IMPORTANT', { reason })).toMatchObject({
      userErrors: [],
      case: { severity: 'IMPORTANT' },
    });
    expect(codeOf(await story.by('erin').severity('CRITICAL', { reason }))).toBe('ONLY_LOWER');
    expect(await kept(cast.world)).toEqual(before);
  });

  test('R39 with several faults all are told', async () => {
    const story = await cast.owned({ severity: 'CRITICAL' });
    const { userErrors } = await story.by('erin').severity('MINIMAL', { supportHours: 'AROUND_THE_CLOCK' });
    expect(userErrors.map(({ code }) => code)).toEqual(['INVALID_INPUT', 'AROUND_THE_CLOCK_NEEDS_CRITICAL']);
  });

  test('R42 a language that its new hours do not have becomes English, and comes back with the old ones', async () => {
    const story = await cast.submitted({ primaryContact: PHONE, locale: 'nl-BE' });
    const locale = async () => {
      const { routing } = await routed(story);
      return [routing.locale, routing.because.at(-1)];
    };
    const dutch = await locale();
    expect(dutch[0]).toBe('nl');
    await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
    expect((await locale())[0]).toBe('en');
    expect((await locale())[1]).not.toBe(dutch[1]);
    await story.by('pia').severity('IMPORTANT');
    expect(await locale()).toEqual(dutch);
  });

  test('R40 it is routed at the moment of the change: 24/7 to a region that is open then', async () => {
    const story = await cast.submitted({ primaryContact: PHONE });
    await cast.world.moveTo('2026-11-18T23:00:00Z');
    await story.by('pia').severity('CRITICAL', { supportHours: 'AROUND_THE_CLOCK' });
    const after = await routed(story);
    expect(after.routing.region).not.toBe('EMEA');
    expect(after.routing.queue).toBe(`windows-server/${after.routing.region.toLowerCase().replace('_', '-')}/24x7`);
    const found = await cast.read('pia', story);
    expect(found.responseClock.dueAt).toBe(found.responseDueAt);
    await story.by('pia').severity('IMPORTANT');
    expect(await routed(story)).toMatchObject({ routing: { region: 'EMEA', queue: 'windows-server/emea' } });
    await cast.world.moveTo(OPEN_HOUR);
  });

  test('R55 20 changes at once: each is told, none is lost, and the last of them holds', async () => {
    const story = await cast.submitted();
    const wanted = (index: number) => (index % 2 ? 'CRITICAL' : 'MINIMAL');
    const codes = await atOnce(20, async (index) =>
      codeOf(await story.by(index % 4 > 1 ? 'pia' : 'ada').severity(wanted(index))),
    );
    expect(tally(codes)).toEqual({ DONE: 20 });
    const facts = await rowsOf<{ facts: string }>(
      cast.world,
      "SELECT e.facts FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.number = ? AND e.kind = 'SEVERITY' ORDER BY e.id",
      [story.number],
    );
    const moves = facts.map((row) => JSON.parse(row.facts) as { from: string; to: string });
    let severity = 'IMPORTANT';
    for (const { from, to } of moves) {
      expect(from).toBe(severity);
      expect(to).not.toBe(from);
      severity = to;
    }
    const found = await cast.read('pia', story);
    expect(found).toMatchObject({ severity, responseDueAt: found.responseClock.dueAt });
  });
});
