/** The provider has not said yet what became of a payment: asked again, ever more seldom, and one may go away. */
import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Column } from '../../ui/column';

/** Seconds from one look to the next; after the last it is for the buyer to ask. */
const PAUSES = [2, 2, 4, 4, 8, 8, 15, 15, 30, 30];

export function Waiting({ look }: { look: () => void }) {
  const { t } = useTranslation('buy');
  const [turn, setTurn] = useState(0);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const pause = PAUSES[turn];
  useEffect(() => {
    if (pause === undefined) return;
    const timer = setTimeout(() => {
      latest.current();
      setTurn(turn + 1);
    }, pause * 1000);
    return () => clearTimeout(timer);
  }, [turn, pause]);
  return (
    <Column narrow>
      <Text role="status">{t('wait.text')}</Text>
      {pause !== undefined && <ProgressBar aria-label={t('wait.asking')} />}
      <Text>{t('wait.leave')}</Text>
      <div>
        <Button onClick={look}>{t('wait.now')}</Button>
      </div>
    </Column>
  );
}
