/** Many cases at once, where they stand, and what no mutation does: changing several at one moment. */
import type { Severity } from '../documents';
import type { World } from '../world';
import { inHand } from './owning';

export const SEVERITIES: Severity[] = ['CRITICAL', 'IMPORTANT', 'MINIMAL'];

export const contact = (email: string) => ({ firstName: 'Test', lastName: 'Person', email });

/** The numbers of `count` cases in the order of submission; pia sees all of them, ada every second one. */
export async function submitMany(world: World, count: number): Promise<string[]> {
  const token = await world.person('sam@contoso.example');
  const agreementId = await world.agreement(token, { plan: 'PROFESSIONAL_5', units: String(count) });
  const numbers: string[] = [];
  for (let index = 0; index < count; index++) {
    const changes = {
      title: `Case ${index}`,
      severity: SEVERITIES[index % 3],
      primaryContact: contact('pia@contoso.example'),
      additionalContacts: index % 2 === 0 ? [contact('ada@contoso.example')] : [],
    };
    numbers.push(await world.submit(token, agreementId, changes));
  }
  return numbers;
}

/** Sets the moments of every case whose number leaves `rest` when it is divided by `by`. */
export async function setMoment(
  world: World,
  field: 'submitted_at' | 'updated_at',
  [by, rest]: [number, number],
  at: string,
): Promise<void> {
  const moment = at.replace('T', ' ').replace('Z', '');
  await world.sql(`UPDATE cases SET ${field} = ? WHERE id % ${by} = ${rest}`, [moment]);
  await world.sql(`UPDATE case_viewers SET ${field} = ? WHERE case_id % ${by} = ${rest}`, [moment]);
}

/** An engineer takes it and moves it there; what is new stays so. */
export async function setStatus(world: World, number: string, status: string): Promise<void> {
  if (status === 'NEW') return;
  const engineer = await inHand(world, number);
  if (status === 'CLOSED') await engineer.close();
  else if (status !== 'IN_PROGRESS') await engineer.move(status);
}
