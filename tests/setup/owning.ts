/** Makes somebody the engineer of a case, by what engineers do. */
import type { DemoPerson } from '../../src/demo/demo-issuer';
import type { World } from '../world';
import { give, grant, taken } from './desk';

/** Takes the case; from somebody who owns it already it is handed over. */
export async function own(world: World, number: string, email: string): Promise<void> {
  await grant(world, email);
  const owner = await ownerOf(world, number);
  if (!owner) await taken(world, await tokenOf(world, email), number);
  else await give(world, owner.token, 'handOverCase', { caseId: owner.caseId, toEmail: email });
}

/** Makes the case nobody's; its status stays. */
export async function disown(world: World, number: string): Promise<void> {
  const owner = await ownerOf(world, number);
  if (owner) await give(world, owner.token, 'releaseCase', { caseId: owner.caseId });
}

/** Grants somebody who has signed in the role of an engineer for every queue. */
export const engage = (world: World, email: string): Promise<void> => grant(world, email);

async function ownerOf(world: World, number: string): Promise<{ caseId: string; token: string } | null> {
  const [row] = await world.sql<{ id: number; email: string | null }>(
    'SELECT c.id, s.email FROM cases c LEFT JOIN sign_ins s ON s.id = c.owner_sign_in_id WHERE c.number = ?',
    [number],
  );
  if (!row?.email) return null;
  return { caseId: Buffer.from(`Case:${row.id}`).toString('base64url'), token: await tokenOf(world, row.email) };
}

/** With the names of before: another one would change them. */
async function tokenOf(world: World, email: string): Promise<string> {
  const [known] = await world.sql<DemoPerson>(
    'SELECT email, kind, first_name AS firstName, last_name AS lastName FROM sign_ins WHERE email = ? ORDER BY id',
    [email],
  );
  return world.token(known ?? email);
}
