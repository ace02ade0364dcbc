/** Small tables that the big ones are made of: product versions with what hangs on them. Beside the product's own. */
import type { Connection, RowDataPacket } from 'mysql2/promise';

export const PIECES = 'bench_pieces';

export interface Version {
  readonly id: number;
  readonly product: string;
  readonly name: string;
  readonly family: string;
  readonly problemId: number;
}

interface Found extends RowDataPacket {
  id: number;
  product: string;
  name: string;
  problem_id: number;
}

/** The versions that help is given with here: those of which there are problems. Their order never changes. */
export async function versionsOf(connection: Connection): Promise<Version[]> {
  const families = await familiesOf(connection);
  const [rows] = await connection.query<Found[]>(
    `SELECT v.id, p.name AS product, v.name, MIN(problem.id) AS problem_id
     FROM product_versions v JOIN products p ON p.id = v.product_id
       JOIN problem_categories c ON c.product_id = p.id JOIN problems problem ON problem.category_id = c.id
     GROUP BY v.id, p.name, v.name ORDER BY v.id`,
  );
  return rows.map(({ id, product, name, problem_id }) => {
    const family = families.get(product);
    if (family === undefined) throw new Error(`the catalogue has no family for ${product}`);
    return { id, product, name, family, problemId: problem_id };
  });
}

async function familiesOf(connection: Connection): Promise<Map<string, string>> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT `rows` FROM reference_tables WHERE name = 'product-families'",
  );
  const families = JSON.parse(String(rows[0]?.rows ?? '[]')) as { product: string; family: string }[];
  return new Map(families.map(({ product, family }) => [product, family]));
}

/** Makes them anew; `n` counts from 0. */
export async function makePieces(connection: Connection): Promise<Version[]> {
  const versions = await versionsOf(connection);
  await connection.query(`DROP DATABASE IF EXISTS ${PIECES}`);
  await connection.query(`CREATE DATABASE ${PIECES} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await connection.query(
    `CREATE TABLE ${PIECES}.versions (n INT PRIMARY KEY, id INT, product VARCHAR(250), name VARCHAR(250), family VARCHAR(60), problem_id INT)`,
  );
  await connection.query(`INSERT INTO ${PIECES}.versions VALUES ?`, [
    versions.map(({ id, product, name, family, problemId }, n) => [n, id, product, name, family, problemId]),
  ]);
  return versions;
}

export const dropPieces = (connection: Connection): Promise<unknown> =>
  connection.query(`DROP DATABASE IF EXISTS ${PIECES}`);
