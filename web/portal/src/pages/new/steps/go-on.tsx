/** The end of a step: what stands in the way of going on, and the button that does. */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { GoOn, type Step } from './use-step';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' } });

interface Props {
  step: Step;
  /** The fields that say themselves what is wrong with them. */
  shown: readonly string[];
}

export function NextButton({ step, shown }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { backTo } = useContext(GoOn);
  const others = step.otherFaults(shown);
  return (
    <>
      {others.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert" tabIndex={-1} data-part="faults">
          <MessageBarBody>
            {others.map((message) => (
              <div key={message}>{message}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => step.next()}>
          {t('steps.next')}
        </Button>
        {backTo !== null && <Button onClick={() => step.next(backTo)}>{t('steps.backTo', { number: backTo })}</Button>}
      </div>
    </>
  );
}
