/** What a region is called in a sentence. Those of the tables have names; what an operator adds is called by its code. */
import type { Say } from '../platform/wording';

const NAMED = ['AMERICAS', 'ASIA_PACIFIC'] as const;
/** The same in every language of ours. EMEA is its own name. */
const SAME: Readonly<Record<string, string>> = { JAPAN: 'Japan' };

export function regionName(code: string, say: Say): string {
  const named = NAMED.find((each) => each === code);
  return named ? say(`region.${named}`) : (SAME[code] ?? code.replaceAll('_', ' '));
}
