/** Who belongs to the organisation; its administrators add people, and say what they are. R11, R52. */
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AddMember } from './add-member';
import { MemberRow } from './member-row';
import { graphql } from '../../../api/graphql';
import { Deeds } from '../../../ui/deeds';
import { PageRows, Pages, useEnd, type TellEnd } from '../../../ui/pages';
import { Panel } from '../../../ui/panel';
import { Rows } from '../../../ui/rows';
import type { SeenOrganisation } from '../organisation';

const MEMBERS = graphql(/* GraphQL */ `
  query OrganisationMembers($handle: String!, $after: String) {
    organisation(handle: $handle) {
      id
      members(first: 25, after: $after) {
        nodes {
          email
          kind
          ...OrganisationMemberRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export function Members({ organisation }: { organisation: SeenOrganisation }) {
  const { t } = useTranslation('organisation');
  return (
    <Panel title={t('members.title')}>
      <Text>{t('members.text')}</Text>
      {organisation.viewerRole !== 'MEMBER' && (
        <Deeds
          deeds={[
            { word: t('members.add'), form: (close) => <AddMember organisation={organisation} onDone={close} /> },
          ]}
        />
      )}
      <Pages
        frame={(pages) => <Rows label={t('members.title')}>{pages}</Rows>}
        page={(after, tell) => <MemberPage organisation={organisation} after={after} tell={tell} />}
      />
    </Panel>
  );
}

interface PageProps {
  organisation: SeenOrganisation;
  after: string | null;
  tell: TellEnd;
}

function MemberPage({ organisation, after, tell }: PageProps) {
  const context = useMemo(() => ({ additionalTypenames: ['OrganisationMember'] }), []);
  const [answer, again] = useQuery({ query: MEMBERS, variables: { handle: organisation.handle, after }, context });
  const page = answer.data?.organisation?.members;
  useEnd(page?.pageInfo, tell);
  return (
    <PageRows answer={answer} again={again}>
      {() =>
        page?.nodes.map((member) => (
          <MemberRow key={`${member.email} ${member.kind}`} member={member} organisation={organisation} />
        ))
      }
    </PageRows>
  );
}
