/** Whose an address is that a mail is for, before anything of the mail is looked at. */
import { contactExists } from '../cases/case-audience.store';
import type { ReceivingEnd } from './receiving-end';
import type { ReplyOutcome } from './reply-outcome';

export type Admission = { kind: 'admitted'; contactId: number } | Extract<ReplyOutcome, { kind: 'refused' | 'later' }>;

export async function admitRecipient({ addresses, database, log }: ReceivingEnd, address: string): Promise<Admission> {
  const contactId = addresses.contactOf(address);
  try {
    if (contactId !== null && (await contactExists(database.reads, contactId))) return { kind: 'admitted', contactId };
  } catch (error) {
    log.error({ reason: (error as Error).message }, 'the recipient of a mail could not be looked up');
    return { kind: 'later', code: 'TROUBLE' };
  }
  return { kind: 'refused', code: 'UNKNOWN_ADDRESS' };
}
