/** Looks at letters behind the API's back, and lets their time pass. */
import type { World } from '../world';

export interface StoredLetter {
  id: number;
  email: string | null;
  kind: string;
  state: string;
  attempts: number;
  message_id: string;
  fault: string | null;
}

/** The letters about a case in the order in which they were made; the address is null for who is a contact no more. */
export function lettersOf(world: World, number: string): Promise<StoredLetter[]> {
  return world.sql<StoredLetter>(
    `SELECT l.id, p.email, e.kind, l.state, l.attempts, l.message_id, l.fault FROM letters l
     INNER JOIN cases c ON c.id = l.case_id INNER JOIN case_events e ON e.id = l.event_id
     LEFT JOIN case_contacts p ON p.id = l.contact_id WHERE c.number = ? ORDER BY l.id`,
    [number],
  );
}

/** Makes and sends what is due, and is done when that is done. */
export async function look(world: World): Promise<void> {
  const { worker } = world.server.mail;
  if (!worker) throw new Error('mail is off in this world');
  await worker.look();
}

/** Every letter that waits for another try, or that somebody was sending, is due now. */
export async function letTimePass(world: World): Promise<void> {
  await world.sql("UPDATE letters SET next_at = '2020-01-01 00:00:00.000' WHERE state = 'DUE'");
}
