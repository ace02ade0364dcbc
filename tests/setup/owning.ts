/** Makes somebody the engineer of a case, by what engineers do. */
import type { DemoPerson } from '../../src/demo/demo-issuer';
import { globalId } from '../../src/platform/global-id';
import type { World } from '../world';
import { handOf, type Hand } from './deeds';
import { atDesk, give, grant, taken } from './desk';

/** Grants somebody the role of an engineer for every queue. */
export const engage = (world: World, email: string): Promise<void> => grant(world, email);

/** Somebody takes the case; who owns it already hands it over. */
export async function own(world: World, number: string, email: string): Promise<void> {
  await engage(world, email);
  const owner = await ownerOf(world, number);
  if (owner) await leave(world, owner, 'handOverCase', { toEmail: email });
  else await taken(world, await tokenOf(world, email), number);
}

/** The owner gives it back; its status stays. */
export async function disown(world: World, number: string): Promise<void> {
  const owner = await ownerOf(world, number);
  if (owner) await leave(world, owner, 'releaseCase');
}

/** Somebody takes it who is nobody in the story; gives what they do to it. */
export async function inHand(world: World, number: string): Promise<Hand> {
  const token = await atDesk(world, 'somebody@desk.example');
  return handOf(world, token, await taken(world, token, number));
}

interface Owner {
  caseId: string;
  token: string;
}

async function leave(
  world: World,
  { caseId, token }: Owner,
  deed: 'handOverCase' | 'releaseCase',
  to = {},
): Promise<void> {
  const { userErrors } = await give(world, token, deed, { caseId, ...to });
  if (userErrors[0]) throw new Error(`${deed}: ${userErrors[0].code}`);
}

async function ownerOf(world: World, number: string): Promise<Owner | null> {
  const [row] = await world.sql<{ id: number; email: string }>(
    'SELECT c.id, s.email FROM cases c INNER JOIN sign_ins s ON s.id = c.owner_sign_in_id WHERE c.number = ?',
    [number],
  );
  return row ? { caseId: globalId('Case', row.id), token: await tokenOf(world, row.email) } : null;
}

/** With the names of before: others would replace them. */
async function tokenOf(world: World, email: string): Promise<string> {
  const [known] = await world.sql<DemoPerson>(
    'SELECT email, kind, first_name AS firstName, last_name AS lastName FROM sign_ins WHERE email = ? ORDER BY id',
    [email],
  );
  return world.token(known ?? email);
}
