/** Keeps the tables of the domain and the numbers of what they name. */
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { buildCatalogue, type CatalogueIds } from './build-catalogue';
import type { Catalogue } from './catalogue';
import {
  CatalogueVersionRow,
  ProblemCategoryRow,
  ProblemRow,
  ProductRow,
  ProductVersionRow,
  ReferenceTableRow,
} from './catalogue.row';
import { TABLE_NAMES, type TableName, type Tables } from './catalogue.tables';

/** The newest import, or null before the first. */
export async function newestVersion(db: EntityManager): Promise<{ id: number; importedAt: Date } | null> {
  return (await db.find(CatalogueVersionRow, { order: { id: 'DESC' }, take: 1 }))[0] ?? null;
}

/** The tables as they were last imported, or null before the first import. */
export async function storedTables(db: EntityManager): Promise<Tables | null> {
  const rows = await db.find(ReferenceTableRow);
  if (rows.length === 0) return null;
  const stored = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.rows) as unknown]));
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, stored[name] ?? []])) as Tables;
}

/** Those that were never imported: the first import needs every table, but a release may bring others. */
export async function missingTables(db: EntityManager): Promise<TableName[]> {
  const stored = new Set((await db.find(ReferenceTableRow, { select: { name: true } })).map(({ name }) => name));
  return TABLE_NAMES.filter((name) => !stored.has(name));
}

export async function loadCatalogue(db: EntityManager): Promise<Catalogue | null> {
  const tables = await storedTables(db);
  return tables && plannedCatalogue(db, tables);
}

/** The catalogue as these tables would make it. What is new in them has no number yet. */
export async function plannedCatalogue(db: EntityManager, tables: Tables): Promise<Catalogue> {
  return buildCatalogue(tables, await readIds(db));
}

/** Replaces the tables and gives numbers to what is new; the numbers of what exists stay. */
export async function saveTables(db: EntityManager, tables: Tables, importedAt: Date): Promise<void> {
  await db.upsert(
    ReferenceTableRow,
    TABLE_NAMES.map((name) => ({ name, rows: JSON.stringify(tables[name]) })),
    ['name'],
  );
  const versions = tables['product-versions'];
  await add(
    db,
    ProductRow,
    [...new Set(versions.map((row) => row.product))].map((name) => ({ name })),
    (row) => String(row.name),
  );
  const productIds = new Map((await db.find(ProductRow)).map((row) => [row.name, row.id]));
  const productId = (name: string) => productIds.get(name) as number;
  await add(
    db,
    ProductVersionRow,
    versions.map((row) => ({ productId: productId(row.product), name: row.version })),
    (row) => `${row.productId}/${row.name}`,
  );
  await add(
    db,
    ProblemCategoryRow,
    tables.problems.map((row) => ({ productId: productId(row.product), code: row.category_code })),
    (row) => `${row.productId}/${row.code}`,
  );
  const categories = new Map(
    (await db.find(ProblemCategoryRow)).map((row) => [`${row.productId}/${row.code}`, row.id]),
  );
  await add(
    db,
    ProblemRow,
    tables.problems.map((row) => ({
      categoryId: categories.get(`${productId(row.product)}/${row.category_code}`) as number,
      code: row.problem_code,
    })),
    (row) => `${row.categoryId}/${row.code}`,
  );
  await db.insert(CatalogueVersionRow, { importedAt });
}

async function add<R extends ObjectLiteral>(
  db: EntityManager,
  target: EntityTarget<R>,
  wanted: Partial<R>[],
  keyOf: (row: Partial<R>) => string,
): Promise<void> {
  const known = new Set((await db.find(target)).map(keyOf));
  const fresh = new Map(wanted.filter((row) => !known.has(keyOf(row))).map((row) => [keyOf(row), row]));
  const rows = [...fresh.values()];
  for (let from = 0; from < rows.length; from += 200) await db.insert(target, rows.slice(from, from + 200) as never);
}

async function readIds(db: EntityManager): Promise<CatalogueIds> {
  const products = new Map((await db.find(ProductRow)).map((row) => [row.name, row.id]));
  const versions = new Map((await db.find(ProductVersionRow)).map((row) => [`${row.productId}/${row.name}`, row.id]));
  const categories = new Map(
    (await db.find(ProblemCategoryRow)).map((row) => [`${row.productId}/${row.code}`, row.id]),
  );
  const problems = new Map((await db.find(ProblemRow)).map((row) => [`${row.categoryId}/${row.code}`, row.id]));
  const category = (product: string, code: string) => categories.get(`${products.get(product)}/${code}`) as number;
  return {
    product: (name) => products.get(name) as number,
    version: (product, name) => versions.get(`${products.get(product)}/${name}`) as number,
    category,
    problem: (product, code, problem) => problems.get(`${category(product, code)}/${problem}`) as number,
  };
}
