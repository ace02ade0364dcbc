/**
 * Finds cases by words. A word that few cases have names them, whoever's they are; the caller's list then says which of
 * them are the viewer's. Words that many have are asked of the viewer's own cases, piece by piece along the list, until
 * a page is full: databases plan such a question badly when they are asked it in one statement.
 */
import type { EntityManager } from 'typeorm';
import { NO_ROW } from '../platform/global-id';
import type { CursorValue } from '../platform/page';
import { places, readCells, readRows, type Value } from '../platform/read-rows';
import { afterPrefix } from '../platform/search-terms.rules';

/** A word that no more rows have than this is rare. */
const RARE = 500;
/** The pieces in which a list is read grow from the first to the second. */
const PIECES = [100, 12_500] as const;

/** A statement, or a part of one, with what stands at its places. */
export interface Statement {
  sql: string;
  values: Value[];
}

/** A list of cases in its order, selected as `id` and what decides the order as `place`; null for its beginning. */
export interface List {
  after(place: CursorValue[] | null): Statement;
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
export async function searchedIds(
  db: EntityManager,
  terms: readonly string[],
  most: number,
  list: List,
): Promise<number[]> {
  const rare = await rareIds(db, terms);
  if (rare) return rare;
  const found: number[] = [];
  let after: CursorValue[] | null = null;
  for (let size: number = PIECES[0]; ; size = Math.min(size * 5, PIECES[1])) {
    const rest = list.after(after);
    const piece = { sql: `${rest.sql} LIMIT ?`, values: [...rest.values, size] };
    found.push(...(await hitsIn(db, piece, terms, list.direction, most - found.length)));
    if (found.length >= most) return found;
    const [last] = await readRows<Placed>(db, `${rest.sql} LIMIT 1 OFFSET ?`, [...rest.values, size - 1]);
    if (!last) return found;
    after = list.placeOf(last);
  }
}

/** The cases of a piece of a list that have all the words. The piece is cut first, then its words are looked up. */
async function hitsIn(
  db: EntityManager,
  piece: Statement,
  terms: readonly string[],
  direction: 'ASC' | 'DESC',
  most: number,
): Promise<number[]> {
  const { sql, values } = withWords(piece, terms, ', piece.place');
  const first = `${sql} ORDER BY piece.place ${direction}, piece.id ${direction} LIMIT ?`;
  return (await readCells(db, first, [...values, most])).map(([id]) => Number(id));
}

/** How many cases of a list have all the words. */
export async function countWithWords(db: EntityManager, list: Statement, terms: readonly string[]): Promise<number> {
  const { sql, values } = withWords(list, terms);
  const [row] = await readCells(db, `SELECT COUNT(*) FROM (${sql}) found`, values);
  return Number(row?.[0]);
}

function withWords(list: Statement, terms: readonly string[], more = ''): Statement {
  const words = terms.map(
    (_, at) => `INNER JOIN case_words w${at} ON w${at}.case_id = piece.id AND w${at}.word BETWEEN ? AND ?`,
  );
  return {
    sql: `SELECT DISTINCT piece.id AS id${more} FROM (${list.sql}) piece ${words.join(' ')}`,
    values: [...list.values, ...terms.flatMap((term) => [term, afterPrefix(term)])],
  };
}

/** Those of the cases that have all the words. */
async function keepWith(db: EntityManager, ids: number[], terms: readonly string[]): Promise<number[]> {
  let kept = ids;
  for (const term of terms) {
    const among = padded(kept);
    const sql = `${WITH_WORD} AND word.case_id IN (${places(among.length)})`;
    const rows = await readCells(db, sql, [term, afterPrefix(term), ...among]);
    const having = new Set(rows.map(([id]) => Number(id)));
    kept = kept.filter((id) => having.has(id));
  }
  return kept;
}

const WITH_WORD = 'SELECT word.case_id FROM case_words word WHERE word.word BETWEEN ? AND ?';

async function casesWithRareTerm(db: EntityManager, term: string): Promise<Set<number> | null> {
  const rows = await readCells(db, `${WITH_WORD} LIMIT ?`, [term, afterPrefix(term), RARE + 1]);
  return rows.length > RARE ? null : new Set(rows.map(([id]) => Number(id)));
}
