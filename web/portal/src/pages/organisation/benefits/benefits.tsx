/** What the organisation holds, each a right to one agreement. R11. */
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { BenefitRow } from './benefit-row';
import { ClaimBenefit } from './claim-benefit';
import { graphql } from '../../../api/graphql';
import { Anchor } from '../../../ui/anchor';
import { Deeds } from '../../../ui/deeds';
import { PageRows, Pages, useEnd, type TellEnd } from '../../../ui/pages';
import { Panel } from '../../../ui/panel';
import { Row, Rows } from '../../../ui/rows';
import type { SeenOrganisation } from '../organisation';

const BENEFITS = graphql(/* GraphQL */ `
  query OrganisationBenefits($handle: String!, $after: String) {
    organisation(handle: $handle) {
      id
      benefits(first: 25, after: $after) {
        nodes {
          id
          ...OrganisationBenefit
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface Props {
  organisation: SeenOrganisation;
}

export function Benefits({ organisation }: Props) {
  const { t } = useTranslation('organisation');
  const { id, viewerRole } = organisation;
  return (
    <Panel title={t('benefits.title')}>
      {viewerRole && (
        <Text>
          {t('benefits.text')} <Anchor to="/agreements">{t('benefits.register')}</Anchor>
        </Text>
      )}
      {viewerRole === 'ADMINISTRATOR' && (
        <Deeds
          deeds={[{ word: t('claim.open'), form: (close) => <ClaimBenefit organisationId={id} onDone={close} /> }]}
        />
      )}
      <Pages
        frame={(pages) => <Rows label={t('benefits.title')}>{pages}</Rows>}
        page={(after, tell) => <BenefitPage organisation={organisation} after={after} tell={tell} />}
      />
    </Panel>
  );
}

function BenefitPage({ organisation, after, tell }: Props & { after: string | null; tell: TellEnd }) {
  const { t } = useTranslation('organisation');
  const context = useMemo(() => ({ additionalTypenames: ['Benefit'] }), []);
  const { handle, viewerRole } = organisation;
  const [answer, again] = useQuery({ query: BENEFITS, variables: { handle, after }, context });
  const page = answer.data?.organisation?.benefits;
  useEnd(page?.pageInfo, tell);
  return (
    <PageRows answer={answer} again={again}>
      {() =>
        page?.nodes.length ? (
          page.nodes.map((benefit) => <BenefitRow key={benefit.id} benefit={benefit} viewerRole={viewerRole ?? null} />)
        ) : (
          <Row>
            <Text>{t(viewerRole === 'ADMINISTRATOR' ? 'benefits.noneToClaim' : 'benefits.none')}</Text>
          </Row>
        )
      }
    </PageRows>
  );
}
