import { RoutingDocument, SeveritiesDocument } from './documents';
import { World } from './world';

// A Wednesday: 11:00 in Brussels.
const NOW = '2026-11-18T10:00:00.000Z';
const EMEA_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'];

describe('the severities to choose from', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.start({ now: NOW });
    token = await world.person('rita@contoso.example');
  });
  afterAll(() => world.stop());

  const version = () => world.version('Windows Server', '2025').productVersionId;
  const severities = async (country: string, timeZone: string, language = 'en') =>
    (
      await world.ask(
        token,
        SeveritiesDocument,
        { productVersionId: version(), country, timeZone },
        { 'accept-language': language },
      )
    ).data.severities;
  /** To the hour: the clock runs on. */
  const hour = (at: string | undefined) => at?.slice(0, 13);

  test('R38, R41, R42 the severities with all that follows from each', async () => {
    const found = await severities('NL', 'Europe/Amsterdam');
    const told = found?.map(({ severity, supportHoursOffered, localesOffered, opensAt, responseDueAt, hours }) => ({
      severity,
      supportHoursOffered,
      localesOffered,
      opensAt: hour(opensAt),
      responseDueAt: hour(responseDueAt),
      hours: hours.map((each) => [each.supportHours, hour(each.responseDueAt), each.localesOffered.length]),
    }));
    const usual = {
      supportHoursOffered: ['BUSINESS_HOURS'],
      localesOffered: EMEA_LANGUAGES,
      opensAt: '2026-11-18T10',
    };
    expect(told).toEqual([
      {
        ...usual,
        severity: 'CRITICAL',
        supportHoursOffered: ['BUSINESS_HOURS', 'AROUND_THE_CLOCK'],
        responseDueAt: '2026-11-18T12',
        hours: [
          ['BUSINESS_HOURS', '2026-11-18T12', 7],
          ['AROUND_THE_CLOCK', '2026-11-18T12', 2],
        ],
      },
      {
        ...usual,
        severity: 'IMPORTANT',
        responseDueAt: '2026-11-18T14',
        hours: [['BUSINESS_HOURS', '2026-11-18T14', 7]],
      },
      {
        ...usual,
        severity: 'MINIMAL',
        responseDueAt: '2026-11-19T08',
        hours: [['BUSINESS_HOURS', '2026-11-19T08', 7]],
      },
    ]);
    const dutch = await severities('NL', 'Europe/Amsterdam', 'nl');
    for (const [index, { label }] of (dutch ?? []).entries()) expect(label).not.toBe(found?.[index]?.label);
  });

  test('R38 severities and routing say the same', async () => {
    for (const [country, timeZone] of [
      ['NL', 'Europe/Amsterdam'],
      ['JP', 'Asia/Tokyo'],
      ['US', 'America/Denver'],
    ] as const) {
      for (const { severity, hours } of (await severities(country, timeZone)) ?? []) {
        for (const { supportHours, responseDueAt, localesOffered } of hours) {
          const input = { productVersionId: version(), severity, supportHours, country, timeZone };
          const preview = (await world.ask(token, RoutingDocument, { input })).data.routing;
          expect([severity, supportHours, hour(preview?.responseDueAt), preview?.localesOffered]).toEqual([
            severity,
            supportHours,
            hour(responseDueAt),
            localesOffered,
          ]);
        }
      }
    }
  });
});
