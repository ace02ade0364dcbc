/** From a submitted case to a closed one: the desk, messages, attachments, the response clock, mail, drafts, search. */
import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { partTerms, searchTerms } from '../src/platform/search-terms.rules';
import {
  createTables,
  dropTables,
  id,
  integer,
  isEmbedded,
  key,
  longText,
  moment,
  orNull,
  short,
  text,
  yesNo,
  type Shape,
} from './shapes';

const usually = (column: TableColumnOptions, value: string): TableColumnOptions => ({ ...column, default: value });

/** What the tables of the first release gain. */
const COLUMNS: Record<string, TableColumnOptions[]> = {
  cases: [
    orNull(moment('responded_at')),
    orNull(moment('closed_at')),
    orNull(text('close_reason', 20)),
    usually(yesNo('unit_returned'), '0'),
    usually(yesNo('waiting'), '1'),
    usually(yesNo('clock_watched'), '1'),
    usually(text('clock_alert', 10), "'NONE'"),
  ],
  case_contacts: [usually(yesNo('mail_on'), '0')],
};

const INDEXES: Record<string, Record<string, string[]>> = {
  cases: {
    cases_waiting: ['queue', 'waiting', 'response_due_at', 'id'],
    cases_owner: ['owner_sign_in_id', 'response_due_at', 'id'],
    cases_clock: ['clock_watched', 'response_due_at'],
    cases_closed: ['status', 'closed_at'],
    cases_follows: ['follows_case_id'],
  },
};

function shapes(longType: string): Record<string, Shape> {
  const long = (name: string): TableColumnOptions => ({ name, type: longType });
  return {
    desk_members: {
      columns: [
        id,
        text('email', 254),
        text('kind', 10),
        text('role', 10),
        short('queues'),
        orNull(integer('sign_in_id')),
        moment('granted_at'),
      ],
      indexes: { '!desk_members_role': ['email', 'kind', 'role'], desk_members_sign_in: ['sign_in_id'] },
      references: { fk_desk_members_sign_in: ['sign_in_id', 'sign_ins'] },
    },
    case_events: {
      columns: [
        id,
        integer('case_id'),
        text('kind', 24),
        moment('at'),
        text('actor', 10),
        orNull(integer('actor_sign_in_id')),
        text('actor_name', 201),
        long('facts'),
        orNull(integer('message_id')),
        orNull(integer('attachment_id')),
        yesNo('mail_pending'),
      ],
      indexes: { case_events_case: ['case_id', 'id'], case_events_mail: ['mail_pending', 'id'] },
      references: { fk_case_events_case: ['case_id', 'cases'] },
    },
    case_messages: {
      columns: [
        id,
        integer('case_id'),
        text('author', 10),
        orNull(integer('author_sign_in_id')),
        text('author_name', 201),
        text('via', 4),
        long('body'),
        moment('sent_at'),
      ],
      indexes: { case_messages_case: ['case_id', 'id'] },
      references: { fk_case_messages_case: ['case_id', 'cases'] },
    },
    case_notes: {
      columns: [
        id,
        integer('case_id'),
        integer('author_sign_in_id'),
        text('author_name', 201),
        long('body'),
        moment('written_at'),
        text('key_hash', 64),
      ],
      indexes: { case_notes_case: ['case_id', 'id'], '!case_notes_key': ['author_sign_in_id', 'key_hash'] },
      references: { fk_case_notes_case: ['case_id', 'cases'] },
    },
    case_words: {
      columns: [key(text('word', 40)), key(integer('case_id'))],
      indexes: { case_words_case: ['case_id', 'word'] },
      references: { fk_case_words_case: ['case_id', 'cases'] },
    },
    drafts: {
      columns: [
        id,
        integer('sign_in_id'),
        integer('version'),
        long('content'),
        moment('created_at'),
        moment('updated_at'),
        moment('expires_at'),
        orNull(integer('case_id')),
      ],
      indexes: { drafts_sign_in: ['sign_in_id', 'updated_at', 'id'], drafts_expires: ['expires_at'] },
      references: { fk_drafts_sign_in: ['sign_in_id', 'sign_ins'] },
    },
    attachments: {
      columns: [
        id,
        text('upload_id', 64),
        orNull(integer('case_id')),
        orNull(integer('draft_id')),
        orNull(integer('message_id')),
        orNull(integer('uploader_sign_in_id')),
        text('uploader_name', 201),
        text('uploader', 10),
        text('name', 110),
        integer('size'),
        orNull(text('media_type', 120)),
        orNull(text('sha256', 64)),
        text('state', 12),
        moment('created_at'),
        orNull(moment('received_at')),
        orNull(moment('scanned_at')),
        orNull(moment('expires_at')),
      ],
      indexes: {
        '!attachments_upload': ['upload_id'],
        attachments_case: ['case_id', 'id'],
        attachments_draft: ['draft_id'],
        attachments_message: ['message_id'],
        attachments_state: ['state', 'received_at'],
        attachments_expires: ['expires_at'],
      },
      references: { fk_attachments_case: ['case_id', 'cases'] },
    },
    letters: {
      columns: [
        id,
        integer('event_id'),
        integer('case_id'),
        integer('contact_id'),
        text('message_id', 200),
        moment('made_at'),
        text('state', 10),
        integer('attempts'),
        moment('next_at'),
        orNull(moment('sent_at')),
        orNull(text('fault', 300)),
      ],
      indexes: {
        '!letters_event': ['event_id', 'contact_id'],
        letters_due: ['state', 'next_at'],
        letters_case: ['case_id'],
      },
      references: { fk_letters_case: ['case_id', 'cases'] },
    },
    received_mails: {
      columns: [id, text('mail_hash', 64), moment('received_at'), text('outcome', 24)],
      indexes: { '!received_mails_hash': ['mail_hash'], received_mails_received: ['received_at'] },
    },
  };
}

export class CaseLife1766000000000 implements MigrationInterface {
  name = 'CaseLife1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const column of columns)
        if (!(await runner.hasColumn(table, column.name))) await runner.addColumn(table, new TableColumn(column));
      const known = new Set((await runner.getTable(table))?.indices.map(({ name }) => name));
      for (const [name, columnNames] of Object.entries(INDEXES[table] ?? {}))
        if (!known.has(name)) await runner.createIndex(table, new TableIndex({ name, columnNames }));
    }
    // Searches ask case_words from now on.
    if (await runner.hasColumn('cases', 'search_text')) await runner.dropColumn('cases', 'search_text');
    await createTables(runner, shapes(longText(runner)));
    await tellOfSubmissions(runner);
    await indexCases(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, Object.keys(shapes('text')));
    // MySQL wants an index behind each foreign key, and had given up its own for ours.
    if (!isEmbedded(runner))
      for (const [name, column] of Object.entries({
        fk_cases_owner: 'owner_sign_in_id',
        fk_cases_follows: 'follows_case_id',
      }))
        await runner.createIndex('cases', new TableIndex({ name, columnNames: [column] }));
    await runner.addColumn('cases', new TableColumn({ ...short('search_text'), default: "''" }));
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const name of Object.keys(INDEXES[table] ?? {})) await runner.dropIndex(table, name);
      for (const { name } of [...columns].reverse()) await runner.dropColumn(table, name);
    }
  }
}

/** The cases that are there begin their timelines with their submission. What a cut start has told is not told twice. */
async function tellOfSubmissions(runner: QueryRunner): Promise<void> {
  const joined = (...parts: string[]) => (isEmbedded(runner) ? parts.join(' || ') : `CONCAT(${parts.join(', ')})`);
  const facts = joined(
    `'{"severity":"'`,
    'c.severity',
    `'","supportHours":"'`,
    'c.support_hours',
    `'","region":"'`,
    'c.region',
    `'"}'`,
  );
  const name = `TRIM(${joined('s.first_name', "' '", 's.last_name')})`;
  await runner.query(
    `INSERT INTO case_events (case_id, kind, at, actor, actor_sign_in_id, actor_name, facts, mail_pending)
     SELECT c.id, 'SUBMITTED', c.submitted_at, 'CONTACT', s.id, ${name}, ${facts}, 0
     FROM cases c INNER JOIN sign_ins s ON s.id = c.submitter_id
     WHERE NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = c.id)
     ORDER BY c.id`,
  );
}

interface Searched {
  id: number;
  number: string;
  title: string;
  description: string;
}

/** The words of the cases that are there. */
async function indexCases(runner: QueryRunner): Promise<void> {
  for (let after = 0; ;) {
    const cases = (await runner.query(
      'SELECT id, number, title, description FROM cases WHERE id > ? ORDER BY id LIMIT 200',
      [after],
    )) as Searched[];
    await indexSome(runner, cases);
    const last = cases.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Rows of one statement; a database takes no more than 32,766 values. */
const MOST_ROWS = 5000;

async function indexSome(runner: QueryRunner, cases: Searched[]): Promise<void> {
  if (cases.length === 0) return;
  const ids = cases.map((found) => found.id);
  // A start that was cut off had begun.
  await runner.query(`DELETE FROM case_words WHERE case_id IN (${ids.map(() => '?').join(', ')})`, ids);
  const rows = cases.flatMap(({ id: caseId, number, title, description }) =>
    [...new Set([...partTerms(`${title} ${number}`), ...searchTerms(description)])].map((word) => [word, caseId]),
  );
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    await runner.query(
      `INSERT INTO case_words (word, case_id) VALUES ${some.map(() => '(?, ?)').join(', ')}`,
      some.flat(),
    );
  }
}
