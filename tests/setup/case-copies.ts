/** Copies of one case, without their events: for what has to work through many. */
import type { World } from '../world';

/** As many copies of a case, each with a number of its own. */
export async function copyCase(world: World, number: string, copies: number): Promise<void> {
  const { source, engine } = world.server.world.database;
  const columns = source
    .getMetadata('CaseRow')
    .columns.map(({ databaseName }) => databaseName)
    .filter((name) => name !== 'id' && name !== 'number');
  const marks = engine === 'mysql' ? "CONCAT('C', LPAD(?, 15, '0'))" : "printf('C%015d', ?)";
  for (let copy = 1; copy <= copies; copy++)
    await world.sql(
      `INSERT INTO cases (number, ${columns.join(', ')}) SELECT ${marks}, ${columns.join(', ')} FROM cases WHERE number = ?`,
      [copy, number],
    );
}
