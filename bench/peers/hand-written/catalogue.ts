/**
 * The tables of the domain, in two ways. Read: by statements in each request, those alone that it needs, as they lie in
 * the database. Held: all of them in memory, with a look each half second whether there was an import.
 */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { buildCatalogue, type Catalogue, type Tables } from './rules';

const NAMES = [
  'support-portals',
  'product-families',
  'product-versions',
  'problems',
  'plan-types',
  'severities',
  'support-regions',
  'region-holidays',
  'countries',
  'time-zones',
  'support-languages',
  'partner-help',
] as const;
export type TableName = (typeof NAMES)[number];

/** A catalogue that has at least these tables, and of the products at least that of this version. */
export type FindCatalogue = (names: readonly TableName[], versionId: number) => Promise<Catalogue>;

type Rows<T> = (RowDataPacket & T)[];

const NOTHING = Object.fromEntries(NAMES.map((name) => [name, []]));

async function readTables(pool: Pool, names: readonly TableName[]): Promise<Tables> {
  const [rows] = await pool.execute<Rows<{ name: string; text: string }>>(
    `SELECT name, \`rows\` AS text FROM reference_tables WHERE name IN (${names.map(() => '?').join(', ')})`,
    [...names],
  );
  return Object.fromEntries(rows.map(({ name, text }) => [name, JSON.parse(text) as Tables[string]]));
}

export function readingCatalogue(pool: Pool): FindCatalogue {
  return async (names, versionId) => {
    const [tables, [versions]] = await Promise.all([
      readTables(pool, names),
      pool.execute<Rows<{ id: number; name: string; product_id: number; product: string }>>(
        `SELECT v.id, v.name, p.id AS product_id, p.name AS product
         FROM product_versions asked INNER JOIN products p ON p.id = asked.product_id
         INNER JOIN product_versions v ON v.product_id = p.id WHERE asked.id = ?`,
        [versionId],
      ),
    ]);
    const product = versions[0];
    const numbers = new Map(versions.map(({ id, name }) => [name, id]));
    const ofProduct = (tables['product-versions'] ?? []).filter((row) => row.product === product?.product);
    return buildCatalogue(
      { ...NOTHING, ...tables, 'product-versions': ofProduct },
      {
        product: () => product?.product_id as number,
        version: (_, name) => numbers.get(name) as number,
        category: () => 0,
        problem: () => 0,
      },
    );
  };
}

async function readAll(pool: Pool): Promise<Catalogue> {
  const numbers = async (sql: string) => {
    const [rows] = await pool.query<Rows<{ id: number; name: string }>>(sql);
    return new Map(rows.map(({ id, name }) => [name, id]));
  };
  const [products, versions, problems] = await Promise.all([
    numbers('SELECT id, name FROM products'),
    numbers(
      "SELECT v.id, CONCAT(p.name, '/', v.name) AS name FROM product_versions v INNER JOIN products p ON p.id = v.product_id",
    ),
    numbers(
      "SELECT b.id, CONCAT(p.name, '/', c.code, '/', b.code) AS name FROM problems b INNER JOIN problem_categories c ON c.id = b.category_id INNER JOIN products p ON p.id = c.product_id",
    ),
  ]);
  return buildCatalogue(await readTables(pool, NAMES), {
    product: (name) => products.get(name) as number,
    version: (product, name) => versions.get(`${product}/${name}`) as number,
    category: () => 0,
    problem: (product, category, problem) => problems.get(`${product}/${category}/${problem}`) as number,
  });
}

const LOOK_EVERY_MS = 500;

export async function heldCatalogue(pool: Pool): Promise<FindCatalogue> {
  const newest = async () => {
    const [rows] = await pool.query<Rows<{ id: number }>>('SELECT MAX(id) AS id FROM catalogue_versions');
    return rows[0]?.id;
  };
  let version = await newest();
  let catalogue = await readAll(pool);
  const look = async () => {
    const id = await newest();
    if (id === version) return;
    catalogue = await readAll(pool);
    version = id;
  };
  setInterval(() => void look().catch(console.error), LOOK_EVERY_MS).unref();
  return async () => catalogue;
}
