/** Pages of the sandbox. Who knows the name of an entry or a challenge may answer it: nobody could guess one. */
import { randomBytes } from 'node:crypto';

export const CARD_PAGE = '/sandbox/card';
export const CHALLENGE_PAGE = '/sandbox/challenge';

/** 192 bits. */
export const unguessable = (): string => randomBytes(24).toString('base64url');

/** Cards and entries are called by their customer and a word of their own. */
export const newCustomerRef = (): string => `sandbox-customer-${unguessable()}`;
export const newEntryRef = (customerRef: string): string => `${customerRef}.entry-${unguessable()}`;
export const newCardRef = (customerRef: string): string => `${customerRef}.card-${unguessable()}`;
export const customerOf = (ref: string): string => ref.split('.')[0] ?? '';

/** The same for the same reference, so that it is made once. */
export const paymentRefOf = (reference: string): string => `sandbox-payment-${reference}`;

/** The name of a payment is known to many; of its challenge only who was given the link knows the rest. */
export const challengeRefOf = (paymentRef: string, secret: string): string => `${paymentRef}.${secret}`;
export function readChallengeRef(ref: string): { paymentRef: string; secret: string } {
  const [paymentRef = '', secret = ''] = ref.split('.');
  return { paymentRef, secret };
}

export function readRefundRef(ref: string): { paymentRef: string; place: number } {
  const [paymentRef = '', place = ''] = ref.split('.');
  return { paymentRef, place: Number(place) };
}
