/** How many cases a viewer has. The newest are counted, so that the longest list costs no more than a long one. R54. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer';
import { countOf, MOST_COUNTED } from '../platform/count-rows';
import { places } from '../platform/read-rows';
import type { CaseFilter } from './case-list';
import { askedOfCase, conditions } from './case-list.store';
import { countWithWords, rareIds, type Statement } from './case-search.store';

/** Of so many of the newest something is asked that their links do not say: each of them is looked up. */
export const MOST_LOOKED_UP = 10_000;

export async function countCases(db: EntityManager, viewer: Viewer, filter: CaseFilter): Promise<number> {
  const rare = filter.terms ? await rareIds(db, filter.terms) : null;
  if (rare) return countOf(db, among(rare, viewer, filter));
  const join = askedOfCase(filter);
  const newest = newestLinks(viewer, filter, join || filter.terms ? MOST_LOOKED_UP : MOST_COUNTED);
  if (filter.terms) return countWithWords(db, newest, filter.terms);
  return countOf(db, newest);
}

/** Those of a few cases, named by a search, that are in the list. */
function among(ids: readonly number[], viewer: Viewer, filter: CaseFilter): Statement {
  const { sql, values } = conditions(viewer, filter);
  return {
    sql: `SELECT link.case_id AS id FROM case_viewers link ${askedOfCase(filter)} WHERE ${sql} AND link.case_id IN (${places(ids.length)})`,
    values: [...values, ...ids],
  };
}

/** Those of the newest links that the filter lets through. They are cut first: what is left out costs as much. */
function newestLinks(viewer: Viewer, filter: CaseFilter, most: number): Statement {
  const { sql, values } = conditions(viewer, filter);
  const links = `SELECT sign_in_id, case_id, updated_at, severity_rank, closed FROM case_viewers WHERE sign_in_id = ? ORDER BY case_id DESC LIMIT ${most}`;
  return {
    sql: `SELECT link.case_id AS id FROM (${links}) link ${askedOfCase(filter)} WHERE ${sql}`,
    values: [viewer.signInId, ...values],
  };
}
