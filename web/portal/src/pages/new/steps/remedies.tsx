/** What to do next: the server's sentence, and the way to do it from here where there is one. R18. */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remedy } from './plan-reason';

/** What the page around can do; what it cannot is said in words alone. */
export interface RemedyActions {
  /** Another version of the same product. */
  chooseVersion?: ((versionId: string) => void) | undefined;
  usePlan?: (() => void) | undefined;
  buy?: (() => void) | undefined;
  /** Signing out and coming back with the request. */
  signInOtherwise?: ReactNode;
}

const useStyles = makeStyles({
  remedies: { margin: 0, paddingInlineStart: '1.1rem', display: 'flex', flexDirection: 'column', rowGap: '0.35rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.4rem', paddingBlock: '0.2rem' },
});

interface Props {
  remedies: readonly Remedy[];
  versions?: readonly { id: string; name: string }[];
  actions: RemedyActions;
}

export function Remedies({ remedies, versions = [], actions }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  if (remedies.length === 0) return null;
  const { chooseVersion } = actions;
  const steps: Partial<Record<Remedy['action'], { word: 'usePlan' | 'buy'; act?: () => void }>> = {
    USE_OTHER_PLAN: { word: 'usePlan', act: actions.usePlan },
    BUY_INCIDENT: { word: 'buy', act: actions.buy },
  };
  return (
    <ul className={styles.remedies} aria-label={t('steps.remedies')}>
      {remedies.map(({ action, text, url }) => {
        const step = steps[action];
        return (
          <li key={`${action} ${text}`}>
            {url ? (
              <Link inline href={url} target="_blank" rel="noreferrer">
                {text}
              </Link>
            ) : (
              text
            )}
            {step?.act && (
              <div className={styles.buttons}>
                <Button size="small" onClick={step.act}>
                  {t(`steps.remedy.${step.word}`)}
                </Button>
              </div>
            )}
            {action === 'SIGN_IN_OTHERWISE' && <div className={styles.buttons}>{actions.signInOtherwise}</div>}
            {action === 'CHOOSE_VERSION' && chooseVersion && (
              <div className={styles.buttons}>
                {versions.map(({ id, name }) => (
                  <Button key={id} size="small" onClick={() => chooseVersion(id)}>
                    {t('steps.remedy.chooseVersion', { version: name })}
                  </Button>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
