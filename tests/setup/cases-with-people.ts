/** A case of pia's, with ada as a contact; sam submitted it and does not see it, eve is a stranger. */
import { globalId } from '../../src/platform/global-id';
import type { World } from '../world';
import { contact } from './case-rows';

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

/** As if the engineer had removed the contact. */
export async function unlink(world: World, row: number, email: string): Promise<void> {
  await world.sql(
    'DELETE FROM case_viewers WHERE case_id = ? AND sign_in_id IN (SELECT id FROM sign_ins WHERE email = ?)',
    [row, email],
  );
}

/** As if an engineer had taken the case. */
export async function own(world: World, row: number, email: string): Promise<void> {
  await world.sql('UPDATE cases SET owner_sign_in_id = (SELECT id FROM sign_ins WHERE email = ?) WHERE id = ?', [
    email,
    row,
  ]);
}
