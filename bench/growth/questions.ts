/** What is asked of each size: who asks, for which page; and what is only counted. */
import { heavyViewer, lightViewer, type DataPlan } from '../data/who';
import { asking, OURS, type Asked, type Server } from '../servers';
import { FIRST, myCases } from '../works/my-cases';
import type { Work } from '../works/work';

export interface Question {
  readonly name: string;
  /** Whether it is meant to cost the same whatever the size. */
  readonly compared: boolean;
  asked(plan: DataPlan, tokens: readonly string[], deep: string): Asked;
}

const DEEP_PAGE = 500;

const asks =
  (viewer: (plan: DataPlan) => number, work: Work, variables: (deep: string) => Record<string, unknown>) =>
  (plan: DataPlan, tokens: readonly string[], deep: string): Asked =>
    asking(OURS, work, { signIn: viewer(plan), variables: variables(deep) }, tokens);

const counting: Work = {
  ...myCases,
  title: 'how many there are',
  operationName: 'HowMany',
  document: 'query HowMany($filter: CaseFilter) { cases(first: 1, filter: $filter) { totalCount } }',
};

export const QUESTIONS: readonly Question[] = [
  {
    name: '3 cases, first page',
    compared: true,
    asked: asks(lightViewer, myCases, () => ({ first: FIRST })),
  },
  {
    name: '50,000 cases, first page',
    compared: true,
    asked: asks(heavyViewer, myCases, () => ({ first: FIRST })),
  },
  {
    name: `50,000 cases, ${DEEP_PAGE}th page`,
    compared: true,
    asked: asks(heavyViewer, myCases, (deep) => ({ first: FIRST, after: deep })),
  },
  { name: '50,000 cases, totalCount', compared: false, asked: asks(heavyViewer, counting, () => ({})) },
  {
    name: '50,000 cases, totalCount of statuses',
    compared: false,
    asked: asks(heavyViewer, counting, () => ({ filter: { statuses: ['CLOSED', 'NEW'] } })),
  },
];

/** For the statements of pages of different lengths. */
export const pageOf = (plan: DataPlan, tokens: readonly string[], first: number): Asked =>
  asking(OURS, myCases, { signIn: heavyViewer(plan), variables: { first } }, tokens);

const cursorAfter: Work = {
  ...myCases,
  operationName: 'Cursor',
  document:
    'query Cursor($first: Int!, $after: String) { cases(first: $first, after: $after) { pageInfo { endCursor } } }',
};

export async function ask({ url }: Server, { path, headers, body }: Asked): Promise<{ data: unknown }> {
  const response = await fetch(url + path, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors":[')) throw new Error(`no answer: ${text.slice(0, 500)}`);
  return JSON.parse(text) as { data: unknown };
}

/** The cursor after which the deep page begins, found as anybody finds it: by turning pages. */
export async function deepCursor(server: Server, plan: DataPlan, tokens: readonly string[]): Promise<string> {
  let after: string | null = null;
  for (let left = (DEEP_PAGE - 1) * FIRST; left > 0; left -= 100) {
    const variables = { first: Math.min(100, left), after };
    const asked = asking(OURS, cursorAfter, { signIn: heavyViewer(plan), variables }, tokens);
    const { data } = (await ask(server, asked)) as { data: { cases: { pageInfo: { endCursor: string | null } } } };
    after = data.cases.pageInfo.endCursor;
    if (after === null) throw new Error(`the large viewer has no ${DEEP_PAGE}th page`);
  }
  return after as string;
}
