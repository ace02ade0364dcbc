/** The reads behind the peers that are written schema first: one statement for each level, by column names of the API. */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { cursorAt, moment, pageSize, placeOf } from './answer-forms';

export interface Case {
  id: number;
  number: string;
  title: string;
  status: string;
  severity: string;
  submittedAt: string;
  updatedAt: string;
  responseDueAt: string;
  productVersionId: number;
  agreementId: number;
  queue: string;
  region: string;
  opensAt: string;
}

export interface Contact {
  caseId: number;
  role: 'PRIMARY' | 'ADDITIONAL';
  firstName: string;
  lastName: string;
  email: string;
}

export interface ProductVersion {
  id: number;
  name: string;
  productName: string;
}

export interface Agreement {
  id: number;
  endsOn: string;
  planTypeCode: string;
}

export interface Asked {
  first: number;
  after?: string | null;
}

export interface CasePage {
  nodes: Case[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type Ids = readonly number[];

const marks = (list: Ids): string => list.map(() => '?').join(', ');

/** Prepared statements, as mysql2 recommends them: they were measured faster than the text protocol. */
async function rows<T>(pool: Pool, sql: string, values: (string | number)[]): Promise<T[]> {
  return (await pool.execute<(RowDataPacket & T)[]>(sql, values))[0];
}

/** One page of the cases that the sign-in is linked to, the last changed first. */
export async function casePage(pool: Pool, signIn: number, { first, after }: Asked): Promise<CasePage> {
  const size = pageSize(first);
  const place = placeOf(after);
  const beyond = place ? 'AND v.updated_at <= ? AND (v.updated_at < ? OR v.case_id < ?)' : '';
  const found = await rows<Case>(
    pool,
    `SELECT c.id, c.number, c.title, c.status, c.severity, c.submitted_at AS submittedAt, c.updated_at AS updatedAt,
       c.response_due_at AS responseDueAt, c.product_version_id AS productVersionId, c.agreement_id AS agreementId,
       c.queue, c.region, c.opens_at AS opensAt
     FROM case_viewers v FORCE INDEX (case_viewers_updated) INNER JOIN cases c ON c.id = v.case_id
     WHERE v.sign_in_id = ? ${beyond} ORDER BY v.updated_at DESC, v.case_id DESC LIMIT ${size + 1}`,
    place ? [signIn, place.updatedAt, place.updatedAt, place.id] : [signIn],
  );
  const nodes = found.slice(0, size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: found.length > size, endCursor: last ? cursorAt(last.updatedAt, last.id) : null },
  };
}

/** The contacts of cases that were read through a viewer, in the order in which they were added. */
export async function contactsOf(pool: Pool, caseIds: Ids): Promise<Contact[]> {
  return rows(
    pool,
    `SELECT case_id AS caseId, role, first_name AS firstName, last_name AS lastName, email
     FROM case_contacts WHERE case_id IN (${marks(caseIds)}) ORDER BY id`,
    [...caseIds],
  );
}

export async function versionsNumbered(pool: Pool, ids: Ids): Promise<ProductVersion[]> {
  return rows(
    pool,
    `SELECT v.id, v.name, p.name AS productName
     FROM product_versions v INNER JOIN products p ON p.id = v.product_id WHERE v.id IN (${marks(ids)})`,
    [...ids],
  );
}

/** Those of the numbered agreements that are registered to the sign-in. */
export async function agreementsRegistered(pool: Pool, signIn: number, ids: Ids): Promise<Agreement[]> {
  return rows(
    pool,
    `SELECT a.id, a.ends_on AS endsOn, a.plan_type_code AS planTypeCode
     FROM agreements a INNER JOIN registrations r ON r.agreement_id = a.id 
     WHERE r.sign_in_id = ? AND a.id IN (${marks(ids)})`,
    [signIn, ...ids],
  );
}

/** A moment of the database on its way out. */
export const printMoment = (value: unknown): string => moment(String(value));
