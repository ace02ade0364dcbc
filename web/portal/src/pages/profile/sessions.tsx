/** The browsers in which one is signed in, each with an end. */
import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { agentName } from './agent.rules';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { announce } from '../../ui/announce';
import { Asked } from '../../ui/asked';
import { FaultMessage } from '../../ui/fault-message';
import { Moment } from '../../ui/moment';
import { Row, Rows } from '../../ui/rows';
import { UserErrors } from '../../ui/user-errors';

const SESSIONS = graphql(/* GraphQL */ `
  query ProfileSessions {
    viewer {
      id
      sessions {
        id
        agent
        network
        current
        startedAt
        seenAt
      }
    }
  }
`);

const END = graphql(/* GraphQL */ `
  mutation ProfileEndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      ended
      viewer {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export function Sessions() {
  const { t } = useTranslation('profile');
  const [answer, again] = useQuery({ query: SESSIONS });
  const { change, busy, errors, fault } = useChange(END);
  const end = async (sessionId: string) => {
    if (!(await change({ input: { sessionId } }))) return;
    announce(t('sessions.ended'));
    again({ requestPolicy: 'network-only' });
  };
  return (
    <Asked answer={answer} again={again}>
      {({ viewer }) => (
        <>
          <Rows label={t('sessions.title')}>
            {viewer.sessions.map(({ id, agent, network, current, seenAt }) => (
              <Row key={id}>
                <Text title={agent}>
                  {agentName(agent)} · {network} ·{' '}
                  {current ? (
                    t('sessions.here')
                  ) : (
                    <>
                      {t('sessions.seen')} <Moment at={seenAt} />
                    </>
                  )}
                </Text>
                {!current && (
                  <Button size="small" disabledFocusable={busy} onClick={() => void end(id)}>
                    {t('sessions.end')}
                  </Button>
                )}
              </Row>
            ))}
          </Rows>
          <UserErrors errors={errors} />
          {fault && <FaultMessage error={fault} />}
        </>
      )}
    </Asked>
  );
}
