/** One organisation as an operator looks after it: a benefit is granted here, members are changed with a reason. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { GrantBenefit } from './grant-benefit';
import { graphql } from '../../../api/graphql';
import { announce } from '../../../ui/announce';
import { Asked } from '../../../ui/asked';
import { Deeds } from '../../../ui/deeds';
import { Panel } from '../../../ui/panel';
import { Benefits } from '../../organisation/benefits/benefits';
import { Members } from '../../organisation/members/members';

const ORGANISATION = graphql(/* GraphQL */ `
  query OperatorOrganisation($handle: String!) {
    organisation(handle: $handle) {
      id
      handle
      name
      viewerRole
    }
  }
`);

export function OrganisationFound({ handle }: { handle: string }) {
  const { t } = useTranslation(['operator', 'organisation']);
  const [answer, again] = useQuery({ query: ORGANISATION, variables: { handle } });
  const name = answer.data && (answer.data.organisation?.name ?? null);
  useEffect(() => {
    if (name) announce(name);
    if (name === null) announce(t('organisations.none', { handle }));
  }, [name, handle, t]);
  return (
    <Asked answer={answer} again={again}>
      {({ organisation }) =>
        organisation ? (
          <>
            <Panel title={organisation.name}>
              <Deeds
                deeds={[
                  {
                    word: t('benefit.open'),
                    primary: true,
                    form: (close) => <GrantBenefit organisationId={organisation.id} onDone={close} />,
                  },
                ]}
              />
            </Panel>
            <Benefits organisation={organisation} />
            <Members organisation={organisation} />
          </>
        ) : (
          <MessageBar layout="multiline">
            <MessageBarBody>{t('organisations.none', { handle })}</MessageBarBody>
          </MessageBar>
        )
      }
    </Asked>
  );
}
