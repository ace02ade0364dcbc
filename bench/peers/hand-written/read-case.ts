/** One case with its contacts and the first page of its timeline, if the viewer is on it or is its engineer. */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { globalId, moment } from '../answer-forms';

const PAGE = 25;

type Rows<T> = (RowDataPacket & T)[];

interface CaseRow {
  id: number;
  number: string;
  title: string;
  description: string;
  status: string;
  severity: string;
  submitted_at: string;
  response_due_at: string;
}

interface ContactRow {
  role: 'PRIMARY' | 'ADDITIONAL';
  firstName: string;
  lastName: string;
  email: string;
}

interface EventRow {
  id: number;
  kind: string;
  at: string;
  actor: string;
  actor_name: string;
  body: string | null;
}

export function readCase(pool: Pool) {
  async function rows<T>(sql: string, values: (string | number)[]): Promise<Rows<T>> {
    return (await pool.execute<Rows<T>>(sql, values))[0];
  }

  return async (signIn: number, { number }: { number: string }) => {
    const [found] = await rows<CaseRow>(
      `SELECT c.id, c.number, c.title, c.description, c.status, c.severity, c.submitted_at, c.response_due_at
       FROM cases c LEFT JOIN case_viewers v ON v.case_id = c.id AND v.sign_in_id = ?
       WHERE c.number = ? AND (v.sign_in_id = ? OR c.owner_sign_in_id = ?)`,
      [signIn, number, signIn, signIn],
    );
    if (!found) return { case: null };
    const [contacts, events] = await Promise.all([
      rows<ContactRow>(
        'SELECT role, first_name AS firstName, last_name AS lastName, email FROM case_contacts WHERE case_id = ? ORDER BY id',
        [found.id],
      ),
      rows<EventRow>(
        `SELECT e.id, e.kind, e.at, e.actor, e.actor_name, m.body FROM case_events e
         LEFT JOIN case_messages m ON m.id = e.message_id WHERE e.case_id = ? ORDER BY e.id LIMIT ${PAGE + 1}`,
        [found.id],
      ),
    ]);
    const page = events.slice(0, PAGE);
    const last = page.at(-1);
    const people = contacts.map(({ role, ...contact }) => ({ role, contact }));
    return {
      case: {
        id: globalId('Case', found.id),
        number: found.number,
        title: found.title,
        description: found.description,
        status: found.status,
        severity: found.severity,
        submittedAt: moment(found.submitted_at),
        responseDueAt: moment(found.response_due_at),
        primaryContact: people.find(({ role }) => role === 'PRIMARY')?.contact,
        additionalContacts: people.filter(({ role }) => role === 'ADDITIONAL').map(({ contact }) => contact),
        timeline: {
          nodes: page.map((event) => ({
            id: globalId('CaseEvent', event.id),
            kind: event.kind,
            at: moment(event.at),
            actor: event.actor,
            actorName: event.actor_name || null,
            message: event.body === null ? null : { body: event.body },
          })),
          pageInfo: {
            hasNextPage: events.length > PAGE,
            endCursor: last
              ? Buffer.from(JSON.stringify([`timeline ${found.id} ASC`, last.id])).toString('base64url')
              : null,
          },
        },
      },
    };
  };
}
