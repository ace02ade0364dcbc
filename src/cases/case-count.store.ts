/** How many cases a viewer has, counted no further than a bound: the longest list costs no more than a long one. R54. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { countOf, MOST_COUNTED } from '../platform/count-rows';
import { places } from '../platform/read-rows';
import type { CaseFilter } from './case-list';
import { askedOfCase, closedOf, conditions } from './case-list.store';
import { countWithWords, rareIds, type Statement } from './case-search.store';

/** How far is counted. */
export interface CountBounds {
  links: number;
  /** Where each case is looked up, since its link does not say what is asked. */
  cases: number;
}

const USUAL: CountBounds = { links: MOST_COUNTED, cases: 10_000 };

export async function countCases(
  db: EntityManager,
  viewer: Viewer,
  filter: CaseFilter,
  { links, cases }: CountBounds = USUAL,
): Promise<number> {
  const rare = filter.terms ? await rareIds(db, filter.terms) : null;
  if (rare) return countOf(db, among(rare, viewer, filter));
  if (filter.terms) return countWithWords(db, newest(viewer, filter, cases), filter.terms);
  if (askedOfCase(filter)) return countOf(db, newest(viewer, filter, cases));
  return countOf(db, isAlongIndex(filter) ? first(viewer, filter, links) : newest(viewer, filter, links));
}

/** Whether the links that are meant stand next to one another in an index. */
const isAlongIndex = (filter: CaseFilter): boolean =>
  filter.severity?.length ? closedOf(filter) === null && !filter.updatedSince : true;

/** Links that stand together, as many as are counted. */
function first(viewer: Viewer, filter: CaseFilter, most: number): Statement {
  const { sql, values } = conditions(viewer, filter);
  return { sql: `SELECT link.case_id AS id FROM case_viewers link WHERE ${sql} LIMIT ${most}`, values };
}

/** Those of the newest links that the filter lets through. They are cut first: what is left out costs as much. */
function newest(viewer: Viewer, filter: CaseFilter, most: number): Statement {
  const { sql, values } = conditions(viewer, filter);
  const links = `SELECT sign_in_id, case_id, updated_at, severity_rank, closed FROM case_viewers WHERE sign_in_id = ? ORDER BY case_id DESC LIMIT ${most}`;
  return {
    sql: `SELECT link.case_id AS id FROM (${links}) link ${askedOfCase(filter)} WHERE ${sql}`,
    values: [viewer.signInId, ...values],
  };
}

/** Those of a few cases, named by a search, that are in the list. */
function among(ids: readonly number[], viewer: Viewer, filter: CaseFilter): Statement {
  const { sql, values } = conditions(viewer, filter);
  return {
    sql: `SELECT link.case_id AS id FROM case_viewers link ${askedOfCase(filter)} WHERE ${sql} AND link.case_id IN (${places(ids.length)})`,
    values: [...values, ...ids],
  };
}
