/** What the request is about, as it was written. */
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { readFragment, type FragmentType } from '../../gql';
import { Markdown } from '../../ui/markdown';
import { Panel } from '../../ui/panel';

const PROBLEM = graphql(/* GraphQL */ `
  fragment CaseProblem on Case {
    id
    description
  }
`);

export function CaseProblem(props: { case: FragmentType<typeof PROBLEM> }) {
  const { t } = useTranslation('case');
  const { description } = readFragment(PROBLEM, props.case);
  return (
    <Panel title={t('problem.title')}>
      <Markdown text={description} />
    </Panel>
  );
}
