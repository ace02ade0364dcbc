import { realCatalogue } from '../../tests/setup/real-catalogue';
import type { DeskRole } from './desk-member';
import { allQueues, emptyPatterns, hasQueue, normalisedPatterns, queuesGiven, queuesMatching } from './queues.rules';

const catalogue = realCatalogue();
const QUEUES = allQueues(catalogue);
const NAMES = QUEUES.map(({ name }) => name);

describe('R40 the queues of a catalogue', () => {
  it('are every family in every region in either hours, each once and by name', () => {
    const families = new Set(catalogue.products.map(({ family }) => family));
    expect(NAMES).toHaveLength(families.size * catalogue.regions.length * 2);
    expect(NAMES).toEqual([...new Set(NAMES)].sort());
  });

  it('know their region and hours', () => {
    expect(QUEUES.filter(({ name }) => name.startsWith('sql-server/asia'))).toEqual([
      { name: 'sql-server/asia-pacific', region: 'ASIA_PACIFIC', supportHours: 'BUSINESS_HOURS' },
      { name: 'sql-server/asia-pacific/24x7', region: 'ASIA_PACIFIC', supportHours: 'AROUND_THE_CLOCK' },
    ]);
  });
});

describe('R40 patterns of queues', () => {
  const SOME = [
    'azure/emea',
    'azure/emea/24x7',
    'sql-server/emea',
    'sql-server/emea/24x7',
    'sql-server/japan',
    'windows-server/asia-pacific',
    'windows-server/emea',
    'windows-server/emea/24x7',
  ];

  it.each<[string, string[]]>([
    ['windows-server/emea', ['windows-server/emea']],
    ['windows-server/emea/24x7', ['windows-server/emea/24x7']],
    ['windows-server/*', ['windows-server/asia-pacific', 'windows-server/emea']],
    ['windows-server/*/24x7', ['windows-server/emea/24x7']],
    ['windows-server/*/*', ['windows-server/emea/24x7']],
    ['*/emea', ['azure/emea', 'sql-server/emea', 'windows-server/emea']],
    ['*/emea/24x7', ['azure/emea/24x7', 'sql-server/emea/24x7', 'windows-server/emea/24x7']],
    ['*/japan', ['sql-server/japan']],
    ['*-server/emea', ['sql-server/emea', 'windows-server/emea']],
    ['*', SOME],
    ['*/*', SOME.filter((name) => !name.endsWith('24x7'))],
    ['**', []],
    ['windows-server', []],
    ['windows-server/', []],
    ['/emea', []],
    ['windows-server/emea/', []],
    ['windows-server/mars', []],
    ['windows.server/emea', []],
    ['(windows-server/emea', []],
    ['.*/emea', []],
    ['windows-server/e?ea', []],
    ['', []],
  ])('%s', (pattern, matched) => {
    expect(queuesMatching([pattern], SOME)).toEqual(matched);
    expect(emptyPatterns([pattern], SOME)).toEqual(matched.length === 0 ? [pattern] : []);
    expect(SOME.filter((name) => hasQueue({ patterns: [pattern] }, name))).toEqual(matched);
  });

  it('add up, and no queue comes twice', () => {
    expect(queuesMatching(['azure/emea', '*/emea', 'sql-server/*'], SOME)).toEqual([
      'azure/emea',
      'sql-server/emea',
      'sql-server/japan',
      'windows-server/emea',
    ]);
    expect(queuesMatching([], SOME)).toEqual([]);
  });

  it('are taken as operators write them', () => {
    expect(normalisedPatterns([' Windows-Server/EMEA', '', ' ', '*', 'windows-server/emea'])).toEqual([
      'windows-server/emea',
      '*',
    ]);
  });

  it.each(NAMES)('%s is matched by its own name', (name) => {
    expect(queuesMatching([name], NAMES)).toEqual([name]);
  });
});

describe('the queues that somebody is given', () => {
  const given = (memberships: [DeskRole, string[]][], role: DeskRole) =>
    queuesGiven(
      memberships.map(([each, patterns]) => ({ role: each, patterns })),
      role,
      QUEUES,
    )?.map(({ name }) => name) ?? null;

  it.each<[string, [DeskRole, string[]][], string[] | null, string[] | null]>([
    ['nobody', [], null, null],
    ['an engineer', [['ENGINEER', ['azure/emea']]], ['azure/emea'], null],
    ['a supervisor', [['SUPERVISOR', ['azure/emea']]], null, ['azure/emea']],
    [
      'somebody who is both, and engineer by two addresses',
      [
        ['ENGINEER', ['azure/japan', 'azure/emea']],
        ['SUPERVISOR', ['azure/americas']],
        ['ENGINEER', ['azure/emea', 'azure/americas']],
      ],
      ['azure/americas', 'azure/emea', 'azure/japan'],
      ['azure/americas'],
    ],
    ['an engineer whose queues the catalogue has no longer', [['ENGINEER', ['gone/emea']]], [], null],
  ])('%s', (_who, memberships, engineer, supervisor) => {
    expect(given(memberships, 'ENGINEER')).toEqual(engineer);
    expect(given(memberships, 'SUPERVISOR')).toEqual(supervisor);
  });
});
