/** One case that waits: what is needed to choose it, and no more. R48. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import type { DeskWaitingCaseFragment } from '../../gql/graphql';
import { UserErrors, type UserError } from '../../ui/user-errors';
import { DueMark } from './due-mark';
import { KeyRow } from './key-list';
import { productName } from './waiting.rules';

export const WAITING_CASE = graphql(/* GraphQL */ `
  fragment DeskWaitingCase on QueuedCase {
    number
    severity
    supportHours
    region
    responseDueAt
    productVersion {
      id
      name
      product {
        id
        name
      }
    }
  }
`);

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.1rem 0.9rem', minWidth: 0 },
  soft: { color: tokens.colorNeutralForeground2 },
  bad: { fontWeight: tokens.fontWeightSemibold },
  refused: { gridColumnStart: '1', gridColumnEnd: '-1' },
});

const REGIONS = ['AMERICAS', 'EMEA', 'ASIA_PACIFIC', 'JAPAN'] as const;

interface Props {
  waiting: DeskWaitingCaseFragment;
  busy: boolean;
  errors: readonly UserError[];
  onTake: () => void;
  /** After a refusal: read, and away with it. */
  onRead: () => void;
}

export function WaitingRow({ waiting, busy, errors, onTake, onRead }: Props) {
  const styles = useStyles();
  const { t } = useTranslation(['desk', 'common']);
  const { number, severity, supportHours, region, productVersion, responseDueAt } = waiting;
  // An operator may have others.
  const known = REGIONS.find((each) => each === region);
  const isRefused = errors.length > 0;
  return (
    <KeyRow>
      <div className={styles.facts}>
        <Text weight="semibold">{productName(productVersion)}</Text>
        <span className={mergeClasses(severity === 'CRITICAL' && styles.bad)}>{t(`common:severity.${severity}`)}</span>
        <DueMark at={responseDueAt} />
        <Text size={200} className={styles.soft}>
          {[number, known ? t(`region.${known}`) : region, t(`common:supportHours.${supportHours}`)].join(' · ')}
        </Text>
      </div>
      {isRefused ? (
        <Button size="small" aria-label={t('waiting.readOf', { number })} onClick={onRead}>
          {t('waiting.read')}
        </Button>
      ) : (
        // Not `disabled`: what has the focus would lose it.
        <Button
          size="small"
          data-take=""
          aria-disabled={busy}
          aria-label={t('waiting.takeIt', { number })}
          onClick={() => !busy && onTake()}
        >
          {t('waiting.take')}
        </Button>
      )}
      {isRefused && (
        <div className={styles.refused}>
          <UserErrors errors={errors} />
        </div>
      )}
    </KeyRow>
  );
}
