/**
 * Finds cases by words. A word that few cases have names them, whoever's they are; the caller's list then says which of
 * them are the viewer's. Words that many have are asked of the viewer's own cases, piece by piece along the list, until
 * a page is full: databases plan such a question badly when they are asked it in one statement.
 */
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { NO_ROW } from '../platform/global-id';
import type { CursorValue } from '../platform/page';
import { afterPrefix } from '../platform/search-terms.rules';
import { CaseWordRow } from './case-event.row';

/** A word that no more rows have than this is rare. */
const RARE = 500;
/** The pieces in which a list is read grow from the first to the second. */
const PIECES = [100, 12_500] as const;

/** A list of cases in its order, selected as `id` and what decides the order as `place`. */
export interface List<T extends ObjectLiteral> {
  after(place: CursorValue[] | null): SelectQueryBuilder<T>;
  placeOf(row: Placed): CursorValue[];
  direction: 'ASC' | 'DESC';
}

export interface Placed {
  id: number;
  place: string | number | Date;
}

/** With numbers that no row has, to 16, 64, 256 …: how many there are is not to be read off the statement. */
export function padded(ids: readonly number[]): number[] {
  const room = 4 ** Math.max(2, Math.ceil(Math.log(ids.length + 1) / Math.log(4)));
  return [...ids, ...Array.from({ length: room - ids.length }, () => NO_ROW)];
}

/**
 * The cases of anybody that have all the words, if one of the words is rare; null if all are frequent. As many
 * statements for a word that nobody has as for one that only others have: the work must not tell them apart.
 */
export async function rareIds(db: EntityManager, terms: readonly string[]): Promise<number[] | null> {
  let ids: number[] | null = terms.length === 0 ? [] : null;
  const frequent: string[] = [];
  for (const term of terms) {
    const having = await casesWithRareTerm(db, term);
    if (having === null) frequent.push(term);
    else ids = ids ? ids.filter((id) => having.has(id)) : [...having];
  }
  return ids && padded(await keepWith(db, ids, frequent));
}

/** The first cases of a list that have all the words: `most` at the most. */
export async function searchedIds<T extends ObjectLiteral>(
  db: EntityManager,
  terms: readonly string[],
  most: number,
  list: List<T>,
): Promise<number[]> {
  const rare = await rareIds(db, terms);
  if (rare) return rare;
  const found: number[] = [];
  let after: CursorValue[] | null = null;
  for (let size: number = PIECES[0]; ; size = Math.min(size * 5, PIECES[1])) {
    found.push(...(await hitsIn(list.after(after).limit(size), terms, list.direction, most - found.length)));
    if (found.length >= most) return found;
    const [last] = await list
      .after(after)
      .limit(1)
      .offset(size - 1)
      .getRawMany<Placed>();
    if (!last) return found;
    after = list.placeOf(last);
  }
}

/** The cases of a piece of a list that have all the words. The piece is cut first, then its words are looked up. */
async function hitsIn<T extends ObjectLiteral>(
  piece: SelectQueryBuilder<T>,
  terms: readonly string[],
  direction: 'ASC' | 'DESC',
  most: number,
): Promise<number[]> {
  const { sql, parameters } = withWords(piece, terms, ', piece.place');
  const first = `${sql} ORDER BY piece.place ${direction}, piece.id ${direction} LIMIT ?`;
  const rows = (await piece.dataSource.manager.query(first, [...parameters, most])) as { id: number | string }[];
  return rows.map(({ id }) => Number(id));
}

/** How many cases of a list have all the words. */
export async function countWithWords<T extends ObjectLiteral>(
  list: SelectQueryBuilder<T>,
  terms: readonly string[],
): Promise<number> {
  const { sql, parameters } = withWords(list, terms);
  const counting = `SELECT COUNT(*) AS total FROM (${sql}) found`;
  const [row] = (await list.dataSource.manager.query(counting, parameters)) as { total: number | string }[];
  return Number(row?.total);
}

function withWords<T extends ObjectLiteral>(list: SelectQueryBuilder<T>, terms: readonly string[], more = '') {
  const [inner, given] = list.getQueryAndParameters();
  const words = terms.map(
    (_, at) => `INNER JOIN case_words w${at} ON w${at}.case_id = piece.id AND w${at}.word BETWEEN ? AND ?`,
  );
  return {
    sql: `SELECT DISTINCT piece.id AS id${more} FROM (${inner}) piece ${words.join(' ')}`,
    parameters: [...(given as unknown[]), ...terms.flatMap((term) => [term, afterPrefix(term)])],
  };
}

/** Those of the cases that have all the words. */
async function keepWith(db: EntityManager, ids: number[], terms: readonly string[]): Promise<number[]> {
  let kept = ids;
  for (const term of terms) {
    const rows = await rowsWith(db, term)
      .andWhere('word.caseId IN (:...kept)', { kept: padded(kept) })
      .getRawMany<{ id: number | string }>();
    const having = new Set(rows.map(({ id }) => Number(id)));
    kept = kept.filter((id) => having.has(id));
  }
  return kept;
}

async function casesWithRareTerm(db: EntityManager, term: string): Promise<Set<number> | null> {
  const rows = await rowsWith(db, term)
    .limit(RARE + 1)
    .getRawMany<{ id: number | string }>();
  return rows.length > RARE ? null : new Set(rows.map(({ id }) => Number(id)));
}

/** Raw, since many rows may pass here. */
function rowsWith(db: EntityManager, term: string): SelectQueryBuilder<CaseWordRow> {
  return db
    .createQueryBuilder(CaseWordRow, 'word')
    .select('word.caseId', 'id')
    .where('word.word BETWEEN :from AND :to', { from: term, to: afterPrefix(term) });
}
