/** Makes somebody the engineer of a case. */
import type { World } from '../world';

export async function own(world: World, number: string, email: string): Promise<void> {
  await world.sql(
    "UPDATE cases SET owner_sign_in_id = (SELECT MIN(id) FROM sign_ins WHERE email = ?), waiting = 0, status = 'IN_PROGRESS' WHERE number = ?",
    [email, number],
  );
}

/** Makes the case nobody's; its status stays. */
export async function disown(world: World, number: string): Promise<void> {
  await world.sql('UPDATE cases SET owner_sign_in_id = NULL, waiting = 1 WHERE number = ?', [number]);
}

/** Grants somebody who has signed in the role of an engineer for every queue. */
export async function engage(world: World, email: string): Promise<void> {
  await world.sql(
    `INSERT INTO desk_members (email, kind, role, queues, sign_in_id, granted_at)
     SELECT email, kind, 'ENGINEER', '["*"]', id, created_at FROM sign_ins WHERE email = ?`,
    [email],
  );
}
