/** What a region is called in a sentence. Those of the tables have names; what an operator adds is called by its code. */
import type { Say } from '../platform/wording';

const NAMED = ['AMERICAS', 'EMEA', 'ASIA_PACIFIC', 'JAPAN'] as const;

export function regionName(code: string, say: Say): string {
  const named = NAMED.find((each) => each === code);
  return named ? say(`region.${named}`) : code.replaceAll('_', ' ');
}
