/** An article, read once somebody opens it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { Asked } from '../../ui/asked';
import { Markdown } from '../../ui/markdown';

const BODY = graphql(/* GraphQL */ `
  query SelfHelpBody($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on SelfHelpArticle {
        body
        locale
      }
    }
  }
`);

const useStyles = makeStyles({
  body: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    '& ul, & ol': { paddingInlineStart: '1.25rem' },
  },
});

export function ArticleBody({ id }: { id: string }) {
  const styles = useStyles();
  const [answer, again] = useQuery({ query: BODY, variables: { id }, requestPolicy: 'cache-first' });
  return (
    <Asked answer={answer} again={again}>
      {({ node }) =>
        node?.__typename === 'SelfHelpArticle' && (
          <div className={styles.body} lang={node.locale}>
            <Markdown text={node.body} />
          </div>
        )
      }
    </Asked>
  );
}
