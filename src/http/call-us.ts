/** The way on for who cannot sign in, on pages that need neither a script nor a sign-in. */
import { escaped } from '../platform/escaped.rules';
import type { Settings } from '../platform/settings';
import type { Say } from '../platform/wording';

/** As HTML; empty where the operator says nothing. */
export const callUsLine = ({ callUs }: Pick<Settings, 'callUs'>, say: Say): string =>
  callUs === null ? '' : `<p>${escaped(say('callUs', { text: callUs }))}</p>`;
