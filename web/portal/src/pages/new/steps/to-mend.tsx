/** On what grounds submitting would be refused now, each with the way to where it is mended. R25, R33. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from '../draft/use-draft';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.1rem', display: 'flex', flexDirection: 'column', rowGap: '0.35rem' },
  go: { marginInlineStart: '0.5rem' },
});

export function ToMend({ draft: { judged, saved, goTo } }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const faults = saved === 'SAVED' ? (judged?.faults ?? []) : [];
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('steps.review.toMend')}</MessageBarTitle>
        <ul className={styles.list}>
          {faults.map(({ code, message, path, step }) => (
            <li key={`${code} ${path?.join('.') ?? ''}`}>
              {message}
              {isStep(step) && (
                <Button
                  size="small"
                  className={styles.go}
                  aria-label={`${t('steps.editStep', { title: t(`steps.title.${step}`) })}: ${message}`}
                  onClick={() => goTo(step)}
                >
                  {`${step}. ${t(`steps.title.${step}`)}`}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const isStep = (step: number | null | undefined): step is 1 | 2 | 3 | 4 => typeof step === 'number' && step < 5;
