/** The queues of the desk, and the patterns by which they are given to its members. R40. */
import type { Catalogue } from '../catalog/catalogue';
import type { SupportHours } from '../routing/routing';
import { queueName } from '../routing/routing.rules';
import type { DeskMember, DeskRole } from './desk-member';

export interface Queue {
  readonly name: string;
  /** The region whose engineers answer. */
  readonly region: string;
  readonly supportHours: SupportHours;
}

const HOURS: readonly SupportHours[] = ['BUSINESS_HOURS', 'AROUND_THE_CLOCK'];

/** Every queue that a case can come into: product families × regions × hours, by name. */
export function allQueues({ products, regions }: Pick<Catalogue, 'products' | 'regions'>): Queue[] {
  const families = [...new Set(products.map(({ family }) => family))];
  const queues = families.flatMap((family) =>
    regions.flatMap((region) =>
      HOURS.map((hours) => ({ name: queueName(family, region, hours), region: region.code, supportHours: hours })),
    ),
  );
  return queues.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of queues are in lower case. */
export function normalisedPatterns(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map((pattern) => pattern.trim().toLowerCase()).filter((pattern) => pattern !== ''))];
}

/** `*` stands for what is between two slashes, or a part of it; alone it stands for every queue. */
function asExpression(pattern: string): RegExp {
  if (pattern === '*') return /^/;
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '[^/]*')}$`);
}

export function queuesMatching(patterns: readonly string[], names: readonly string[]): string[] {
  const expressions = patterns.map(asExpression);
  return names.filter((name) => expressions.some((expression) => expression.test(name)));
}

/** The patterns that give nobody anything. */
export function emptyPatterns(patterns: readonly string[], names: readonly string[]): string[] {
  return patterns.filter((pattern) => queuesMatching([pattern], names).length === 0);
}

export function hasQueue({ patterns }: Pick<DeskMember, 'patterns'>, queue: string): boolean {
  return queuesMatching(patterns, [queue]).length > 0;
}

/** The queues that somebody has by these memberships in one role; null for who does not have the role. */
export function queuesGiven(
  memberships: readonly Pick<DeskMember, 'role' | 'patterns'>[],
  role: DeskRole,
  queues: readonly Queue[],
): Queue[] | null {
  const patterns = memberships.filter((each) => each.role === role).map((each) => each.patterns);
  if (patterns.length === 0) return null;
  const names = queues.map(({ name }) => name);
  const given = new Set(queuesMatching(patterns.flat(), names));
  return queues.filter(({ name }) => given.has(name));
}
