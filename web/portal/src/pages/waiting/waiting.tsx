/** Sends what waits, and says what became of it until somebody has seen it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useClient } from 'urql';
import { useViewer } from '../../ui/viewer';
import { Anchor } from '../../ui/anchor';
import { announce } from '../../ui/announce';
import type { Outcome } from './outcome';
import { sendMessages } from './send-messages';
import { sendSubmissions } from './send-submissions';

/** @param turn goes up whenever it is worth another try */
export function Waiting({ turn }: { turn: number }) {
  const { id: viewerId } = useViewer();
  const client = useClient();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  useEffect(() => {
    const tell = (outcome: Outcome) =>
      setOutcomes((before) => [...before.filter(({ key }) => key !== outcome.key), outcome]);
    sendSubmissions(viewerId, tell);
    sendMessages(viewerId, client, tell);
  }, [viewerId, client, turn]);
  const drop = (gone: Outcome) => setOutcomes((before) => before.filter((each) => each !== gone));
  return outcomes.map((outcome) => <Told key={outcome.key} outcome={outcome} onSeen={() => drop(outcome)} />);
}

function Told({ outcome, onSeen }: { outcome: Outcome; onSeen: () => void }) {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const { kind, subject, to } = outcome;
  const text = t(`waiting.${kind}.text`, { subject });
  // The page that it is about says it itself.
  const isThere = to === pathname || to === pathname + search;
  useEffect(() => {
    if (isThere) onSeen();
  }, [isThere, onSeen]);
  useEffect(() => {
    if (!isThere) announce(text);
  }, [isThere, text]);
  if (isThere) return null;
  return (
    <MessageBar
      data-print="no"
      intent={kind === 'SUBMITTED' || kind === 'WRITTEN' ? 'success' : 'warning'}
      layout="multiline"
    >
      <MessageBarBody>
        {text} <Anchor to={to}>{t(`waiting.${kind}.way`)}</Anchor>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('waiting.dismiss')}
            onClick={onSeen}
          />
        }
      />
    </MessageBar>
  );
}
