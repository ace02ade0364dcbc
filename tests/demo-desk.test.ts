/** The people at the desk of the demo world, on a database that an earlier release made. */
import { hasDemoDesk, makeDemoDesk } from '../src/demo/demo-desk';
import { revoke } from './setup/desk';
import { World } from './world';

describe('the desk of the demo world', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const make = () => makeDemoDesk(world.server.world, world.server.world.clock.now());
  const roles = async () =>
    (await world.sql<{ role: string; email: string }>('SELECT role, email FROM desk_members ORDER BY id')).map(
      ({ role, email }) => `${role} ${email}`,
    );

  test('one that has no operator gains one, and nobody gets a role back that was taken away', async () => {
    const { reads } = world.server.world.database;
    await make();
    expect(await hasDemoDesk(reads)).toBe(true);
    await world.sql("DELETE FROM desk_members WHERE role = 'OPERATOR'");
    await world.sql("DELETE FROM sign_ins WHERE email = 'olga@desk.example'");
    await revoke(world, 'sven@desk.example', { role: 'SUPERVISOR' });
    expect(await hasDemoDesk(reads)).toBe(false);
    await make();
    expect(await roles()).toEqual(['ENGINEER erin@desk.example', 'OPERATOR olga@desk.example']);
    expect(await hasDemoDesk(reads)).toBe(true);
  });
});
