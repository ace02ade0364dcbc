/** Every way in which somebody could come to see a case. */
import {
  AddCaseContactDocument,
  CaseByNumberDocument,
  CasesDocument,
  NodeDocument,
  NodesDocument,
  SubmitCaseDocument,
} from '../documents';
import type { World } from '../world';

export interface Target {
  id: string;
  number: string;
  /** A word of its title that no other case has. */
  word: string;
  contactId: string;
  /** The address of a contact: adding it again changes nothing, and says whether the case is seen. */
  address: string;
  ledgerEntryId: string;
}

type Cell = 'yes' | '·' | 'no entry';
type Way = (world: World, token: string, target: Target) => Promise<Cell>;

const yes = (seen: unknown): Cell => (seen ? 'yes' : '·');
const node = async (world: World, token: string, id: string) =>
  (await world.ask(token, NodeDocument, { id })).data?.node;

export const WAYS: Record<string, Way> = {
  list: async (world, token, { number }) => {
    const { data } = await world.ask(token, CasesDocument, { first: 100 });
    return yes(data.cases?.edges.some((edge) => edge.node.number === number));
  },
  total: async (world, token) => yes((await world.ask(token, CasesDocument, {})).data.cases?.totalCount),
  search: async (world, token, { number, word }) => {
    const found = await Promise.all(
      [number, word].map(async (search) => (await world.ask(token, CasesDocument, { filter: { search } })).data.cases),
    );
    return yes(found.some((cases) => cases && cases.totalCount + cases.edges.length > 0));
  },
  case: async (world, token, { number }) => yes((await world.ask(token, CaseByNumberDocument, { number })).data.case),
  node: async (world, token, { id }) => yes(await node(world, token, id)),
  nodes: async (world, token, { id }) => yes((await world.ask(token, NodesDocument, { ids: [id, id] })).data.nodes[1]),
  contact: async (world, token, { contactId }) => yes(await node(world, token, contactId)),
  ledger: async (world, token, { ledgerEntryId }) => {
    const entry = await node(world, token, ledgerEntryId);
    if (entry?.__typename !== 'LedgerEntry') return 'no entry';
    return yes(entry.case ?? entry.caseNumber);
  },
  follows: async (world, token, { number }) => {
    const input = world.submission(await world.agreement(token), { followsCaseNumber: number, primaryContact: NOBODY });
    return yes((await world.ask(token, SubmitCaseDocument, { input })).data.submitCase?.receipt);
  },
  add: async (world, token, { id, address }) => {
    const input = { caseId: id, contact: { firstName: 'A', lastName: 'B', email: address } };
    const { data } = await world.ask(token, AddCaseContactDocument, { input });
    return yes(data.addCaseContact?.case ?? data.addCaseContact?.userErrors[0]?.code !== 'CASE_NOT_FOUND');
  },
};

const NOBODY = { firstName: 'No', lastName: 'Body', email: 'nobody@nowhere.example' };

/** One row for each person, one column for each way. */
export async function table(world: World, people: Record<string, string>, target: Target): Promise<string> {
  const ways = Object.entries(WAYS);
  const rows = [
    line(
      '',
      ways.map(([name]) => name),
    ),
  ];
  for (const [person, token] of Object.entries(people)) {
    const cells: string[] = [];
    for (const [, way] of ways) cells.push(await way(world, token, target));
    rows.push(line(person, cells));
  }
  return rows.join('\n');
}

const line = (name: string, cells: string[]) =>
  [name.padEnd(34), ...cells.map((cell) => cell.padEnd(9))].join('').trimEnd();
