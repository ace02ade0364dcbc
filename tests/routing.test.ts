import { RoutingDocument, SeveritiesDocument, type RoutingInput } from './documents';
import { World } from './world';

// A Wednesday: 11:00 in Brussels, 18:00 in Singapore, 19:00 in Tokyo, 02:00 in Los Angeles.
const NOW = '2026-11-18T10:00:00.000Z';
const EMEA_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'];

describe('where a request would go', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    token = await world.person('rita@contoso.example', 'WORK', { locale: 'nl' });
  });
  afterAll(() => world.stop());

  const version = () => world.version('Windows Server', '2025').productVersionId;
  const routing = async (changes: Partial<RoutingInput>, language = 'en') => {
    const input: RoutingInput = {
      productVersionId: version(),
      severity: 'IMPORTANT',
      supportHours: 'BUSINESS_HOURS',
      country: 'NL',
      timeZone: 'Europe/Amsterdam',
      ...changes,
    };
    return (await world.ask(token, RoutingDocument, { input }, { 'accept-language': language })).data.routing;
  };
  /** To the hour: the clock runs on. */
  const hour = (at: string | undefined) => at?.slice(0, 13);

  test.each<[string, Partial<RoutingInput>, string, string, string, string]>([
    ['R40 the country’s region, open now', {}, 'EMEA', 'windows-server/emea', '2026-11-18T10', '2026-11-18T14'],
    [
      'R41 CRITICAL in business hours',
      { severity: 'CRITICAL' },
      'EMEA',
      'windows-server/emea',
      '2026-11-18T10',
      '2026-11-18T12',
    ],
    [
      'R41 MINIMAL goes over the night',
      { severity: 'MINIMAL' },
      'EMEA',
      'windows-server/emea',
      '2026-11-18T10',
      '2026-11-19T08',
    ],
    [
      'R40 a region that is closed',
      { country: 'JP', timeZone: 'Asia/Tokyo' },
      'JAPAN',
      'windows-server/japan',
      '2026-11-19T00',
      '2026-11-19T04',
    ],
    [
      'R40 a time zone that is foreign to the country decides',
      { timeZone: 'Asia/Tokyo' },
      'JAPAN',
      'windows-server/japan',
      '2026-11-19T00',
      '2026-11-19T04',
    ],
    [
      'R40 a time zone of no country does not',
      { timeZone: 'UTC' },
      'EMEA',
      'windows-server/emea',
      '2026-11-18T10',
      '2026-11-18T14',
    ],
    [
      'R40 around the clock at home, while it is open',
      { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
      'EMEA',
      'windows-server/emea/24x7',
      '2026-11-18T10',
      '2026-11-18T12',
    ],
    [
      'R40 around the clock elsewhere, while home is closed',
      { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK', country: 'US', timeZone: 'America/Chicago' },
      'EMEA',
      'windows-server/emea/24x7',
      '2026-11-18T10',
      '2026-11-18T12',
    ],
    [
      'R38 around the clock is cleared for IMPORTANT',
      { supportHours: 'AROUND_THE_CLOCK' },
      'EMEA',
      'windows-server/emea',
      '2026-11-18T10',
      '2026-11-18T14',
    ],
  ])('%s', async (_title, changes, region, queue, opensAt, responseDueAt) => {
    const found = await routing(changes);
    expect(found).toMatchObject({ region, queue });
    expect([hour(found?.opensAt), hour(found?.responseDueAt)]).toEqual([opensAt, responseDueAt]);
    expect(found?.supportHours).toBe(queue.endsWith('24x7') ? 'AROUND_THE_CLOCK' : 'BUSINESS_HOURS');
    expect(found?.because.length).toBeGreaterThanOrEqual(3);
  });

  test.each<[string, Partial<RoutingInput>, string, string[]]>([
    ['the profile’s where none is wished for', {}, 'nl', EMEA_LANGUAGES],
    ['the one wished for', { locale: 'fr' }, 'fr', EMEA_LANGUAGES],
    ['one of its forms', { locale: 'pt-BR' }, 'pt', EMEA_LANGUAGES],
    ['English where it is not on offer', { locale: 'ja' }, 'en', EMEA_LANGUAGES],
    [
      'English in a region that does not speak it',
      { country: 'US', timeZone: 'America/New_York' },
      'en',
      ['en', 'es', 'fr', 'pt'],
    ],
    ['Japanese in Japan', { locale: 'ja-JP', country: 'JP', timeZone: 'Asia/Tokyo' }, 'ja', ['en', 'ja']],
    [
      'Japanese around the clock',
      { locale: 'ja', severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
      'ja',
      ['en', 'ja'],
    ],
    [
      'English around the clock',
      { locale: 'nl', severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK' },
      'en',
      ['en', 'ja'],
    ],
  ])('R42 the language of the answer: %s', async (_what, changes, locale, localesOffered) => {
    expect(await routing(changes)).toMatchObject({ locale, localesOffered });
  });

  test.each<[string, Partial<RoutingInput>]>([
    ['usual', {}],
    ['a foreign time zone, closed, a language that is not on offer', { timeZone: 'Asia/Tokyo' }],
    [
      'moved to an open region',
      { severity: 'CRITICAL', supportHours: 'AROUND_THE_CLOCK', country: 'US', timeZone: 'America/Chicago' },
    ],
    ['around the clock cleared', { supportHours: 'AROUND_THE_CLOCK' }],
  ])('R40 the same grounds in English and in Dutch: %s', async (_what, changes) => {
    const [en, nl] = [await routing(changes, 'en'), await routing(changes, 'nl')];
    expect(nl?.because).toHaveLength(en?.because.length ?? 0);
    for (const [index, ground] of (en?.because ?? []).entries()) expect(nl?.because[index]).not.toBe(ground);
    expect({ ...nl, because: 0, opensAt: 0, responseDueAt: 0 }).toEqual({
      ...en,
      because: 0,
      opensAt: 0,
      responseDueAt: 0,
    });
  });

  test.each(['UHJvZHVjdFZlcnNpb246OTk5OTk5', 'UHJvZHVjdDox', 'nonsense', ''])(
    'R40 nothing for the version %j, which does not exist',
    async (productVersionId) => {
      const asked = { productVersionId, country: 'NL', timeZone: 'Europe/Amsterdam' };
      expect(await routing({ productVersionId })).toBeNull();
      expect((await world.ask(token, SeveritiesDocument, asked)).data.severities).toBeNull();
    },
  );

  test.each([
    ['lower case', { country: 'nl', timeZone: 'europe/amsterdam' }, 'EMEA'],
    ['an older name', { country: 'IN', timeZone: 'Asia/Calcutta' }, 'ASIA_PACIFIC'],
    ['a newer name', { country: 'IN', timeZone: 'Asia/Kolkata' }, 'ASIA_PACIFIC'],
  ])('R40 country and zone are taken in %s', async (_what, place, region) => {
    expect(await routing(place)).toMatchObject({ region });
  });
});
