/** A case of pia's, with ada as a contact; sam submitted it and does not see it, eve is a stranger. */
import { globalId } from '../../src/platform/global-id';
import type { World } from '../world';
import { contact } from './case-rows';
import { inHand, own as take } from './owning';

export interface CaseWithPeople {
  caseId: string;
  number: string;
  row: number;
  sam: string;
  pia: string;
  ada: string;
  eve: string;
}

export async function caseWithPeople(world: World, domain = 'contoso.example'): Promise<CaseWithPeople> {
  const [sam, pia, ada, eve] = (await Promise.all(
    ['sam', 'pia', 'ada', 'eve'].map((name) => world.person(`${name}@${domain}`)),
  )) as [string, string, string, string];
  const number = await world.submit(sam, await world.agreement(sam), {
    primaryContact: contact(`pia@${domain}`),
    additionalContacts: [contact(`ada@${domain}`)],
  });
  const [found] = await world.sql<{ id: number }>('SELECT id FROM cases WHERE number = ?', [number]);
  const row = Number(found?.id);
  return { caseId: globalId('Case', row), number, row, sam, pia, ada, eve };
}

/** An engineer takes the case and removes the contact. */
export async function unlink(world: World, row: number, email: string): Promise<void> {
  const [contact] = await world.sql<{ id: number }>(
    'SELECT id FROM case_contacts WHERE case_id = ? AND email_folded = ?',
    [row, email],
  );
  const engineer = await inHand(world, await numberOf(world, row));
  const code = await engineer.remove(globalId('CaseContact', contact?.id ?? 0));
  if (code !== 'DONE') throw new Error(code);
}

/** An engineer takes the case. */
export async function own(world: World, row: number, email: string): Promise<void> {
  await take(world, await numberOf(world, row), email);
}

async function numberOf(world: World, row: number): Promise<string> {
  const [found] = await world.sql<{ number: string }>('SELECT number FROM cases WHERE id = ?', [row]);
  return found?.number ?? '';
}
