/** A partner organisation: what it holds, who belongs to it, and the programs that sign in for it. R11, R65. */
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Benefits } from './benefits/benefits';
import { Members } from './members/members';
import { Programs } from './programs/programs';
import { graphql } from '../../api/graphql';
import { NotFound } from '../../ui/not-found';
import { Asked } from '../../ui/asked';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';

const ORGANISATION = graphql(/* GraphQL */ `
  query Organisation($handle: String!) {
    organisation(handle: $handle) {
      id
      handle
      name
      viewerRole
    }
  }
`);

export function Component() {
  const { t } = useTranslation('organisation');
  const { handle = '' } = useParams();
  // Who removes themselves is told nothing of it any more.
  const context = useMemo(() => ({ additionalTypenames: ['RemoveOrganisationMemberPayload'] }), []);
  const [answer, again] = useQuery({ query: ORGANISATION, variables: { handle }, context });
  return (
    <Asked answer={answer} again={again}>
      {({ organisation }) => {
        if (!organisation) return <NotFound />;
        const { id, name, viewerRole } = organisation;
        return (
          <Column key={id}>
            <PageTitle title={name} />
            <Text>{t(`you.${viewerRole ?? 'OPERATOR'}`)}</Text>
            <Benefits organisation={organisation} />
            <Members organisation={organisation} />
            {viewerRole === 'ADMINISTRATOR' && <Programs organisation={organisation} />}
          </Column>
        );
      }}
    </Asked>
  );
}
