/** Reads agreements for operators, whoever registered them: nothing of their cases. */
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { countChildren } from '../platform/child-pages';
import { countUpTo } from '../platform/count-rows';
import type { PageRequest } from '../platform/page';
import type { IssuedAgreement } from './agreement';
import { AgreementRow } from './agreement.row';

export const toIssued = (row: AgreementRow): IssuedAgreement => {
  const { id, planTypeCode, customerName, accessIdHint, startsOn, endsOn, unitsGranted, unitsRemaining } = row;
  return {
    id,
    planTypeCode,
    customerName,
    accessIdHint,
    startsOn,
    endsOn,
    unitsGranted,
    unitsRemaining,
    issuedAt: row.issuedAt,
  };
};

/** The newest first. Each word has to stand in the customer's name, the plan's code or what is shown of the Access ID. */
export async function issuedPage(
  db: EntityManager,
  words: readonly string[],
  page: PageRequest,
): Promise<IssuedAgreement[]> {
  const query = searched(db, words)
    .orderBy('agreement.id', 'DESC')
    .limit(page.first + 1);
  if (page.after) query.andWhere('agreement.id < :after', { after: page.after[0] });
  return (await query.getMany()).map(toIssued);
}

export function countIssued(db: EntityManager, words: readonly string[]): Promise<number> {
  return countUpTo(db, searched(db, words));
}

export async function findIssued(db: EntityManager, ids: readonly number[]): Promise<IssuedAgreement[]> {
  return (await db.findBy(AgreementRow, { id: In([...ids]) })).map(toIssued);
}

/** How many sign-ins registered each. */
export function countRegistrations(db: EntityManager, agreementIds: readonly number[]): Promise<number[]> {
  return countChildren(db, { table: 'registrations', parent: 'agreement_id' }, agreementIds);
}

function searched(db: EntityManager, words: readonly string[]): SelectQueryBuilder<AgreementRow> {
  const query = db.createQueryBuilder(AgreementRow, 'agreement').where('1 = 1');
  for (const [index, word] of words.entries()) {
    const name = `word${index}`;
    const like = (column: string) => `LOWER(agreement.${column}) LIKE :${name} ESCAPE '!'`;
    const columns = ['customerName', 'planTypeCode', 'accessIdHint'].map(like);
    query.andWhere(`(${columns.join(' OR ')})`, { [name]: `%${word.toLowerCase().replace(/[!%_]/g, '!$&')}%` });
  }
  return query;
}
