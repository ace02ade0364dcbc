/** Tells what came of articles, so that an operator knows whether they help. It never stands in anybody's way. R35. */
import { graphql } from '../../api/graphql';
import type { RecordSelfHelpInput } from '../../gql/graphql';
import { tell } from '../new/draft/told';
import { MOST_SHOWN } from './offered.rules';

const RECORD = graphql(/* GraphQL */ `
  mutation SelfHelpRecord($input: RecordSelfHelpInput!) {
    recordSelfHelp(input: $input) {
      draftId
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Told = Omit<RecordSelfHelpInput, 'articleIds' | 'draftId'> & { draftId: string };

/** What was told already in this tab. The server counts it once anyhow. */
const known = new Set<string>();

/** What fails is told with the next that there is to tell. */
export async function tellOfArticles(told: Told, articleIds: readonly string[]): Promise<void> {
  const mark = (articleId: string) => `${told.draftId} ${told.what} ${articleId}`;
  const fresh = articleIds.filter((id) => !known.has(mark(id))).slice(0, told.what === 'SHOWN' ? MOST_SHOWN : 1);
  if (fresh.length === 0) return;
  for (const id of fresh) known.add(mark(id));
  const { kind } = await tell(RECORD, { input: { ...told, articleIds: fresh } });
  if (kind !== 'answered') for (const id of fresh) known.delete(mark(id));
}

/** Whether the server knows that it is solved: its draft is closed then, with its files, and no unit was taken. */
export async function tellSolved(told: Omit<Told, 'what'>, articleId: string): Promise<boolean> {
  const said = await tell(RECORD, { input: { ...told, what: 'SOLVED', articleIds: [articleId] } });
  return said.kind === 'answered' && said.data.recordSelfHelp?.userErrors.length === 0;
}
