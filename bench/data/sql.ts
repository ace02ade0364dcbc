/** The statements that fill the tables. Everything follows from the number of a case or sign-in: no two runs differ. */
import {
  AGREEMENT_KINDS,
  AUDIENCE,
  ENGINEERS,
  FIRST_NAMES,
  ISSUER,
  SUBMITTERS,
  allSignIns,
  engineer,
  heavyViewer,
  lightViewer,
  submitter,
  submittersAgreement,
  type DataPlan,
} from './who';
import { PIECES } from './pieces';

export const MADE_FOR = AUDIENCE;

/** One of the texts, by a number. */
const pick = (number: string, texts: readonly string[]): string =>
  `ELT(1 + (${number}) % ${texts.length}, ${texts.map(quoted).join(', ')})`;
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const subject = (n: string): string => `CONCAT('person-', ${n})`;
const email = (n: string): string => `CONCAT('person', ${n}, '@bench.example')`;
const firstName = (n: string): string => pick(n, FIRST_NAMES);
const lastName = (n: string): string => `CONCAT('Person ', ${n})`;
const fullName = (n: string): string => `CONCAT(${firstName(n)}, ' ', ${lastName(n)})`;
const iso = (moment: string): string => `DATE_FORMAT(${moment}, '%Y-%m-%dT%H:%i:%s.000Z')`;
/** In one pass over a sequence that MariaDB keeps for it. */
const sequence = (from: number, to: number): string => `seq_${from}_to_${to}`;

export interface Filling {
  readonly table: string;
  readonly sql: string;
}

const COUNTRIES = ['NL', 'US', 'JP', 'SG'];
const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo', 'Asia/Singapore'];
const REGIONS = ['EMEA', 'AMERICAS', 'JAPAN', 'ASIA_PACIFIC'];

export function peopleOf(plan: DataPlan): Filling[] {
  const all = allSignIns(plan);
  const identity = `SHA2(CONCAT('${Buffer.byteLength(ISSUER)}:', '${ISSUER}', LENGTH(${subject('seq')}), ':', ${subject('seq')}), 256)`;
  const engineers = engineer(plan, 0);
  return [
    {
      table: 'sign_ins',
      sql: `INSERT INTO sign_ins (id, identity_hash, issuer, subject, kind, email, email_since, first_name, last_name, created_at, company, phone, country, time_zone, locale)
        SELECT seq, ${identity}, '${ISSUER}', ${subject('seq')}, 'WORK', ${email('seq')}, '2024-01-01', ${firstName('seq')}, ${lastName('seq')}, '2024-01-01',
          CONCAT('Company ', seq DIV 10), '+31201234567', ${pick('seq', COUNTRIES)}, ${pick('seq', ZONES)}, 'en'
        FROM ${sequence(1, all)}`,
    },
    {
      table: 'desk_members',
      sql: `INSERT INTO desk_members (email, kind, role, queues, sign_in_id, granted_at)
        SELECT ${email('seq')}, 'WORK', 'ENGINEER', '["*"]', seq, '2024-01-01' FROM ${sequence(engineers, engineers + ENGINEERS - 1)}`,
    },
  ];
}

interface Kind {
  plan: string;
  starts: string;
  ends: string;
  remaining: number | null;
  usedUpOn?: string;
  limited?: boolean;
}

/** Usable, expired, used up, not yet active, not covering: the dates are far enough off to stay what they are. */
const KINDS: readonly Kind[] = [
  { plan: 'PROFESSIONAL_5', starts: '2024-01-01', ends: '2091-12-31', remaining: 4 },
  { plan: 'PARTNER_ON_PREMISES_20', starts: '2024-01-01', ends: '2092-12-31', remaining: 12 },
  { plan: 'SOFTWARE_ASSURANCE', starts: '2024-01-01', ends: '2093-12-31', remaining: 50 },
  { plan: 'PROFESSIONAL_5', starts: '2024-01-01', ends: '2024-12-31', remaining: 2 },
  { plan: 'PARTNER_CLOUD_UNLIMITED', starts: '2024-01-01', ends: '2094-12-31', remaining: null },
  { plan: 'PARTNER_SILVER_15', starts: '2024-01-01', ends: '2095-12-31', remaining: 0, usedUpOn: '2025-03-01' },
  { plan: 'VISUAL_STUDIO_ENTERPRISE_4', starts: '2090-01-01', ends: '2096-12-31', remaining: 4 },
  { plan: 'PROFESSIONAL_5', starts: '2024-01-01', ends: '2097-12-31', remaining: 3, limited: true },
];
/** Cases take their units from those that could be used. */
const CASE_KINDS = [0, 1, 2, 7];

/** The agreement of that kind of a sign-in: each is registered to a few of them. */
const agreementOf = (plan: DataPlan, signIn: string, kind: string): string =>
  `(${AGREEMENT_KINDS} * ((${signIn} * 3 + ${kind} * 101) % ${plan.agreements / AGREEMENT_KINDS}) + ${kind} + 1)`;

export function agreementsOf(plan: DataPlan): Filling[] {
  const kind = `((seq - 1) % ${AGREEMENT_KINDS})`;
  const of = (value: (kind: Kind) => string | null | undefined): string =>
    `CASE ${kind} ${KINDS.map((each, n) => `WHEN ${n} THEN ${value(each) == null ? 'NULL' : quoted(value(each) as string)}`).join(' ')} END`;
  const remaining = of((each) => each.remaining?.toString());
  const first = submittersAgreement(plan, 0);
  return [
    {
      table: 'agreements',
      sql: `INSERT INTO agreements (id, plan_type_code, customer_name, pair_hash, access_id_hash, access_id_hint, starts_on, ends_on, units_granted, units_remaining, units_expired, used_up_on, limited_to_products, issued_at)
        SELECT seq, ${of((each) => each.plan)}, CONCAT('Company ', seq DIV 80), SHA2(CONCAT('pair', seq), 256), SHA2(CONCAT('access', seq), 256), CONCAT('•••', LPAD(seq % 10000, 4, '0')),
          ${of((each) => each.starts)}, ${of((each) => each.ends)}, ${remaining}, ${remaining}, 0, ${of((each) => each.usedUpOn)}, ${of((each) => (each.limited ? '1' : '0'))}, '2024-01-01'
        FROM ${sequence(1, plan.agreements)}
        UNION ALL
        SELECT seq, 'PROFESSIONAL_5', 'Submitters', SHA2(CONCAT('pair', seq), 256), SHA2(CONCAT('access', seq), 256), CONCAT('•••', LPAD(seq % 10000, 4, '0')),
          '2024-01-01', '2098-12-31', 1000000, 1000000, 0, NULL, 0, '2024-01-01'
        FROM ${sequence(first, first + SUBMITTERS - 1)}`,
    },
    {
      table: 'agreement_products',
      sql: `INSERT INTO agreement_products (agreement_id, product_id)
        SELECT seq, id FROM ${sequence(1, plan.agreements)} JOIN products ON products.name IN ('SQL Server', 'Windows Server')
        WHERE (seq - 1) % ${AGREEMENT_KINDS} = 7`,
    },
    {
      table: 'registrations',
      sql: `INSERT INTO registrations (sign_in_id, agreement_id, registered_at)
        SELECT person.seq, ${agreementOf(plan, 'person.seq', 'kind.seq')}, '2024-02-01'
        FROM ${sequence(1, lightViewer(plan))} person JOIN ${sequence(0, AGREEMENT_KINDS - 1)} kind
        UNION ALL SELECT ${submitter(plan, 0)} - ${first} + seq, seq, '2024-02-01' FROM ${sequence(first, first + SUBMITTERS - 1)}`,
    },
  ];
}

const TITLES = [
  'Replication between domain controllers fails after the update',
  'Backup job stops with an error at 90 percent',
  'Query that used to take a second takes a minute',
  'Service does not start after a restart of the cluster',
  'Users cannot sign in from the branch office',
  'Mail waits in the queue and is not delivered',
  'Upgrade of the farm stops in the second step',
  'Certificate is refused although it is valid',
  'Report shows yesterday’s numbers',
  'Memory grows until the process ends',
];
const TEXTS = [
  'Since last week this happens every morning between nine and ten, on two of the four servers. Nothing was changed in the configuration; the event log has the error 0x80070005 each time. A restart helps for some hours.',
  'We followed the article on the subject step by step, and the last step fails with “access is denied”. The account has all the rights that the article names. On the test system the same steps succeed.',
  'It began after the cumulative update. Taking the update back on one node mends it there, so the others are still without it. We can give you logs, a dump and access to the test system whenever you need it.',
];
const BODIES = [
  'Thank you for the details. Please send the output of the diagnostic tool from both nodes, taken while the error shows, and the version of the driver that is installed. We have seen something alike with an older one.',
  'Here is what you asked for: the tool was run on both nodes at 09:40, while the error was there. The driver is 14.2 on the first and 14.1 on the second, which surprised us. Shall we bring them to the same version?',
  'Yes, please bring both to 14.2 and tell us whether it comes back. If it does, the trace of the minutes before it would help most. We keep the case open until you have seen a quiet morning or two.',
];

/** What every statement about cases knows of the case number `i`. */
function casesFrom({ cases, signIns: S, heavyCases, ...rest }: DataPlan, from: number, to: number): string {
  const plan = { cases, signIns: S, heavyCases, ...rest };
  const primary = `1 + (seq - 1) % ${S}`;
  const additional = `1 + ((seq - 1) % ${S} + 1 + (((seq - 1) DIV ${S}) * 37) % ${S - 1}) % ${S}`;
  const step = heavyCases > 0 ? Math.floor(cases / heavyCases) : 0;
  const isHeavy = step > 0 ? `seq % ${step} = 0 AND seq DIV ${step} <= ${heavyCases}` : 'FALSE';
  const light = [0.3, 0.6, 0.9].map((share) => Math.floor(cases * share)).join(', ');
  return `(SELECT seq AS i,
      IF(${isHeavy}, ${heavyViewer(plan)}, ${primary}) AS prime,
      IF(seq IN (${light}), ${lightViewer(plan)}, ${additional}) AS other,
      TIMESTAMP('2024-07-01') + INTERVAL FLOOR(seq * ${40_000_000 / cases}) SECOND AS submitted,
      TIMESTAMP('2024-07-01') + INTERVAL FLOOR(seq * ${40_000_000 / cases}) + 3600 + (seq * 7919) % 1000000 SECOND AS updated,
      CASE WHEN seq % 10 < 7 THEN 'CLOSED' WHEN seq % 10 = 7 THEN 'NEW' WHEN seq % 10 = 8 THEN 'IN_PROGRESS'
        WHEN seq % 20 = 9 THEN 'WAITING_FOR_CUSTOMER' ELSE 'SOLUTION_PROVIDED' END AS status,
      IF(seq % 10 = 7, NULL, ${engineer(plan, 0)} + seq % ${ENGINEERS}) AS owner,
      CASE WHEN seq % 11 = 0 THEN 'CRITICAL' WHEN seq % 3 = 0 THEN 'IMPORTANT' ELSE 'MINIMAL' END AS severity,
      ${pick('seq', COUNTRIES)} AS country, ${pick('seq', ZONES)} AS zone, ${pick('seq', REGIONS)} AS region,
      CASE seq % 4 ${CASE_KINDS.map((kind, n) => `WHEN ${n} THEN ${kind}`).join(' ')} END AS kind
    FROM ${sequence(from, to)}) kase`;
}

/** The contacts of case `i` are the rows 2i−1 and 2i. */
export function casesOf(plan: DataPlan): Filling[] {
  const all = casesFrom(plan, 1, plan.cases);
  const opens = 'submitted + INTERVAL 2 HOUR';
  const due = 'submitted + INTERVAL 6 HOUR';
  const plans = `CASE kind ${CASE_KINDS.map((kind) => `WHEN ${kind} THEN '${(KINDS[kind] as Kind).plan}'`).join(' ')} END`;
  const grounds = `CONCAT('[{"kind":"COUNTRY","country":"', country, '","region":"', region, '"},{"kind":"OPENS_LATER","region":"', region, '","at":"', ${iso(opens)}, '"},{"kind":"LANGUAGE","locale":"en"}]')`;
  const number = `CONCAT(DATE_FORMAT(submitted, '%y%m%d'), LPAD(1 + i % 4, 3, '0'), LPAD(i % 10000000, 7, '0'))`;
  return [
    {
      table: 'cases',
      sql: `INSERT INTO cases (id, number, submitter_id, agreement_id, plan_type_code, product_version_id, problem_id, title, description, status, severity, support_hours, queue, region, country, time_zone, locale, opens_at, grounds, response_due_at, submitted_at, updated_at, owner_sign_in_id, follows_case_id, responded_at, closed_at, close_reason, unit_returned, waiting, clock_watched, clock_alert)
        SELECT STRAIGHT_JOIN i, ${number}, prime, ${agreementOf(plan, 'prime', 'kind')}, ${plans}, version.id, version.problem_id,
          CONCAT(${pick('i', TITLES)}, ' (', i, ')'), CONCAT(${pick('i', TEXTS)}, '\\n\\n', ${pick('i + 1', TEXTS)}), status, severity, 'BUSINESS_HOURS',
          CONCAT(version.family, '/', LOWER(REPLACE(region, '_', '-'))), region, country, zone, 'en', ${opens}, ${grounds}, ${due}, submitted, updated, owner, NULL,
          submitted + INTERVAL 3 HOUR, IF(status = 'CLOSED', updated, NULL), IF(status = 'CLOSED', 'RESOLVED', NULL), 0, owner IS NULL, 0, 'NONE'
        FROM ${all} JOIN ${PIECES}.versions version ON version.n = (i * 7) % (SELECT COUNT(*) FROM ${PIECES}.versions) ORDER BY i`,
    },
    {
      table: 'case_contacts',
      sql: `INSERT INTO case_contacts (id, case_id, role, first_name, last_name, email, email_folded, phone, preferred_method, added_at, mail_on)
        SELECT 2 * i - 1 + which.seq, i, IF(which.seq = 0, 'PRIMARY', 'ADDITIONAL'), ${firstName('IF(which.seq = 0, prime, other)')}, ${lastName('IF(which.seq = 0, prime, other)')},
          ${email('IF(which.seq = 0, prime, other)')}, ${email('IF(which.seq = 0, prime, other)')}, NULL, 'EMAIL', submitted, 0
        FROM ${all} JOIN ${sequence(0, 1)} which`,
    },
    {
      table: 'case_viewers',
      // Along the primary key, so that the table is written from its beginning to its end.
      sql: `INSERT INTO case_viewers (sign_in_id, case_id, contact_id, kind, role, updated_at, submitted_at, severity_rank, closed)
        SELECT IF(which.seq = 0, prime, other) AS viewer, i, 2 * i - 1 + which.seq, 'WORK', IF(which.seq = 0, 'PRIMARY', 'ADDITIONAL'), updated, submitted,
          CASE severity WHEN 'CRITICAL' THEN 3 WHEN 'IMPORTANT' THEN 2 ELSE 1 END, status = 'CLOSED'
        FROM ${all} JOIN ${sequence(0, 1)} which ORDER BY viewer, i`,
    },
  ];
}

/** Events of a case: submitted, taken, messages to and fro, closed. Those of every fourth case go on for longer. */
const EVENTS = 12;

export function historyOf(plan: DataPlan): Filling[] {
  const recent = casesFrom(plan, plan.cases - plan.history + 1, plan.cases);
  const isMessage = `(k IN (2, 3) OR (k = 4 AND i % 3 = 0) OR (k BETWEEN 5 AND 10 AND i % 4 = 0))`;
  const happened = `(k = 0 OR (owner IS NOT NULL AND (k = 1 OR ${isMessage} OR (k = ${EVENTS - 1} AND status = 'CLOSED'))))`;
  const events = `(SELECT kase.*, seq AS k FROM ${recent} JOIN ${sequence(0, EVENTS - 1)}) event`;
  const byEngineer = `(k IN (1, ${EVENTS - 1}) OR (k > 1 AND k % 2 = 0))`;
  const at = 'submitted + INTERVAL k * 1800 SECOND';
  const id = `i * ${EVENTS} + k`;
  const actorId = `IF(${byEngineer}, owner, prime)`;
  const submittedFacts = `CONCAT('{"severity":"', severity, '","supportHours":"BUSINESS_HOURS","region":"', region, '","dueAt":"', ${iso('submitted + INTERVAL 6 HOUR')}, '","primaryEmail":"', ${email('prime')}, '"}')`;
  const words = [
    'REPLICATION',
    'backup',
    'query',
    'service',
    'users',
    'mail',
    'upgrade',
    'certificate',
    'report',
    'memory',
  ];
  const word = [
    `CONCAT(DATE_FORMAT(submitted, '%y%m%d'), LPAD(1 + i % 4, 3, '0'), LPAD(i % 10000000, 7, '0'))`,
    `CONCAT(i)`,
    ...['servers', 'after', 'the', 'error', 'update', 'account', 'nodes'].map(quoted),
    pick(
      'i',
      words.map((each) => each.toLowerCase()),
    ),
  ];
  return [
    {
      table: 'case_events',
      sql: `INSERT INTO case_events (id, case_id, kind, at, actor, actor_sign_in_id, actor_name, facts, message_id, attachment_id, mail_pending)
        SELECT ${id}, i, CASE WHEN k = 0 THEN 'SUBMITTED' WHEN k = 1 THEN 'TAKEN' WHEN k = ${EVENTS - 1} THEN 'STATUS' ELSE 'MESSAGE' END, ${at},
          IF(${byEngineer}, 'ENGINEER', 'CONTACT'), ${actorId}, ${fullName(actorId)},
          CASE WHEN k = 0 THEN ${submittedFacts} WHEN k = ${EVENTS - 1} THEN '{"from":"IN_PROGRESS","to":"CLOSED","closeReason":"RESOLVED"}' ELSE '{}' END,
          IF(${isMessage}, ${id}, NULL), NULL, 0
        FROM ${events} WHERE ${happened}`,
    },
    {
      table: 'case_messages',
      sql: `INSERT INTO case_messages (id, case_id, author, author_sign_in_id, author_name, via, body, sent_at)
        SELECT ${id}, i, IF(${byEngineer}, 'ENGINEER', 'CONTACT'), ${actorId}, ${fullName(actorId)}, 'API', ${pick('i + k', BODIES)}, ${at}
        FROM ${events} WHERE owner IS NOT NULL AND ${isMessage}`,
    },
    {
      table: 'case_words',
      sql: `INSERT INTO case_words (word, case_id)
        SELECT CASE w.seq ${word.map((text, n) => `WHEN ${n} THEN ${text}`).join(' ')} END AS word, i
        FROM ${sequence(0, word.length - 1)} w STRAIGHT_JOIN ${recent} ORDER BY word, i`,
    },
    {
      table: 'ledger_entries',
      sql: `INSERT INTO ledger_entries (agreement_id, kind, units, at, actor, actor_sign_in_id, case_id)
        SELECT id, 'GRANT', units_granted, issued_at, 'OPERATOR', NULL, NULL FROM agreements WHERE units_granted IS NOT NULL
        UNION ALL
        SELECT ${agreementOf(plan, 'prime', 'kind')}, 'CONSUME', -1, submitted, 'SIGN_IN', prime, i FROM ${recent}`,
    },
  ];
}

/** What was taken was granted, so that balances are the sums of their ledgers. */
export function balancesOf(): string[] {
  const taken = `(SELECT agreement_id, -SUM(units) AS units FROM ledger_entries WHERE kind = 'CONSUME' GROUP BY agreement_id) taken`;
  return [
    `UPDATE agreements JOIN ${taken} ON taken.agreement_id = agreements.id SET units_granted = units_granted + taken.units WHERE units_granted IS NOT NULL`,
    `UPDATE ledger_entries JOIN agreements ON agreements.id = agreement_id SET units = units_granted WHERE kind = 'GRANT'`,
  ];
}
