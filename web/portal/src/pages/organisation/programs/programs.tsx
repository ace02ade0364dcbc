/** Programs come in with keys of a service sign-in, which belongs to the organisation and is nobody's. R65. */
import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CreateServiceSignIn } from './create-service-sign-in';
import { ServiceSignIn } from './service-sign-in';
import { graphql } from '../../../api/graphql';
import { Asked } from '../../../ui/asked';
import { Deeds } from '../../../ui/deeds';
import { Empty } from '../../../ui/empty';
import { Panel } from '../../../ui/panel';
import type { SeenOrganisation } from '../organisation';

const PROGRAMS = graphql(/* GraphQL */ `
  query OrganisationPrograms($handle: String!) {
    organisation(handle: $handle) {
      id
      serviceSignIns {
        id
        ...OrganisationServiceSignIn
      }
    }
  }
`);

export function Programs({ organisation }: { organisation: SeenOrganisation }) {
  const { t } = useTranslation('organisation');
  const { id, handle } = organisation;
  const context = useMemo(
    () => ({ additionalTypenames: ['ServiceSignIn', 'ApiKey', 'RemoveServiceSignInPayload'] }),
    [],
  );
  const [answer, again] = useQuery({ query: PROGRAMS, variables: { handle }, context });
  return (
    <Panel title={t('programs.title')}>
      <Text>{t('programs.text')}</Text>
      <Deeds
        deeds={[
          {
            word: t('programs.create'),
            form: (close) => <CreateServiceSignIn organisationId={id} handle={handle} onDone={close} />,
          },
        ]}
      />
      <Asked answer={answer} again={again}>
        {(data) =>
          data.organisation?.serviceSignIns?.length ? (
            data.organisation.serviceSignIns.map((each) => <ServiceSignIn key={each.id} serviceSignIn={each} />)
          ) : (
            <Empty>{t('programs.none')}</Empty>
          )
        }
      </Asked>
    </Panel>
  );
}
