/** Leads to the provider's own page for a card; nothing of a card passes through this page. R27. */
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';

const ENTER = graphql(/* GraphQL */ `
  mutation BuyEnterCard($input: EnterCardInput!) {
    enterCard(input: $input) {
      entry {
        url
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function useCardEntry(returnUrl: string) {
  const { change, ...rest } = useChange(ENTER);
  const enter = async () => {
    const url = (await change({ input: { form: 'PAGE', returnUrl } }))?.enterCard?.entry?.url;
    if (url) location.assign(url);
  };
  return { enter, ...rest };
}
