/** In which order an engineer works through what is theirs, and how one finds a case among forty. R48, R63. */
import type { DeskCaseFragment } from '../../gql/graphql';

export type DeskCase = DeskCaseFragment;

/** Whose turn it is. */
export const TURNS = ['OURS', 'THEIRS', 'NOBODY'] as const;
export type Turn = (typeof TURNS)[number];

const TURN_OF: Record<DeskCase['status'], Turn> = {
  NEW: 'OURS',
  IN_PROGRESS: 'OURS',
  WAITING_FOR_CUSTOMER: 'THEIRS',
  SOLUTION_PROVIDED: 'THEIRS',
  CLOSED: 'NOBODY',
};

/** When its first answer is due; null where nothing is promised any more. */
export const dueNext = ({ status, responseClock }: DeskCase): string | null =>
  status === 'CLOSED' || responseClock.respondedAt ? null : responseClock.dueAt;

/** What is due first comes first; then those that have rested for longest. Closed ones: the last closed first. */
function byUrgency(one: DeskCase, other: DeskCase): number {
  const [due, otherDue] = [dueNext(one), dueNext(other)];
  if (due && otherDue) return Date.parse(due) - Date.parse(otherDue);
  if (due || otherDue) return due ? -1 : 1;
  const age = Date.parse(one.updatedAt) - Date.parse(other.updatedAt);
  return one.status === 'CLOSED' && other.status === 'CLOSED' ? -age : age;
}

export interface Group {
  readonly turn: Turn;
  readonly cases: readonly DeskCase[];
}

/** Those without a case are left out. */
export function grouped(cases: readonly DeskCase[]): Group[] {
  return TURNS.map((turn) => ({
    turn,
    cases: cases.filter(({ status }) => TURN_OF[status] === turn).sort(byUrgency),
  })).filter((group) => group.cases.length > 0);
}

/** Capitals and accents do not count. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those in which each of the words occurs: in number, title, product, or the name of who asked. */
export function matching(cases: readonly DeskCase[], text: string): DeskCase[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return cases.filter(({ number, title, productVersion, primaryContact }) => {
    const { firstName, lastName } = primaryContact;
    const all = plain([number, title, productVersion.name, productVersion.product.name, firstName, lastName].join(' '));
    return words.every((word) => all.includes(word));
  });
}
