/** The way on for who cannot sign in, on pages that need neither a script nor a sign-in. */
import { escaped } from '../platform/escaped.rules';
import type { Settings } from '../platform/settings';
import type { Say } from '../platform/wording';

/** Digits as people group them, seven at least; the portal has the same: `web/portal/src/ui/telephone.rules.ts`. */
const NUMBER = /\+?(?:\(\d+\)|\d)(?:(?! 24\/7)[ ./-]?(?:\(0\))?[ ./-]?\d){6,}/;

/** As HTML, with the number as a link; empty where the operator says nothing. */
export const callUsLine = ({ callUs }: Pick<Settings, 'callUs'>, say: Say): string =>
  callUs === null ? '' : `<p>${escaped(say('callUs', { text: callUs })).replace(NUMBER, linked)}</p>`;

function linked(number: string): string {
  const dialled = (number.startsWith('+') ? number.replace('(0)', '') : number).replace(/[^+\d]/g, '');
  return `<a href="tel:${dialled}">${number}</a>`;
}
