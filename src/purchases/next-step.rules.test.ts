import { parseInstant } from '../platform/calendar';
import { nextStep, type PurchaseStep } from './next-step.rules';
import type { PurchaseState } from './purchase';

const at = (text: string): Date => parseInstant(text) as Date;
const NOW = at('2026-11-22T10:00:00Z');
const HOLDS = at('2026-11-22T10:00:00.001Z');

interface Case {
  state: PurchaseState;
  confirmed?: boolean;
  over?: boolean;
  challenge?: 'url' | 'secret';
  card?: boolean;
}

describe('what a buyer does next', () => {
  test.each<[PurchaseStep, Case]>([
    ['ENTER_CARD', { state: 'STARTED' }],
    ['CONFIRM', { state: 'STARTED', card: true }],
    ['DONE', { state: 'STARTED', over: true }],
    ['DONE', { state: 'STARTED', over: true, card: true }],
    ['WAIT', { state: 'STARTED', confirmed: true, card: true }],
    ['WAIT', { state: 'STARTED', confirmed: true, over: true }],
    ['PASS_CHALLENGE', { state: 'STARTED', confirmed: true, challenge: 'url', card: true }],
    ['PASS_CHALLENGE', { state: 'STARTED', confirmed: true, challenge: 'secret' }],
    ['PASS_CHALLENGE', { state: 'STARTED', confirmed: true, challenge: 'url', over: true }],
    ['WAIT', { state: 'AUTHORISED', confirmed: true }],
    ['WAIT', { state: 'CAPTURED', confirmed: true }],
    ['WAIT', { state: 'UNKNOWN', confirmed: true, card: true }],
    ['WAIT', { state: 'UNKNOWN', confirmed: true, challenge: 'url' }],
    ['DONE', { state: 'GRANTED', confirmed: true }],
    ['DONE', { state: 'REFUNDED', confirmed: true }],
    ['DONE', { state: 'FAILED', confirmed: true }],
    ['DONE', { state: 'FAILED', card: true }],
  ])('R27, R28 %s after %j', (step, { state, confirmed = false, over = false, challenge, card = false }) => {
    const purchase = {
      state,
      confirmedAt: confirmed ? NOW : null,
      quoteEndsAt: over ? NOW : HOLDS,
      challengeUrl: challenge === 'url' ? 'https://bank.example/' : null,
      challengeSecret: challenge === 'secret' ? 'a secret' : null,
    };
    expect(nextStep(purchase, card, NOW)).toBe(step);
  });
});
