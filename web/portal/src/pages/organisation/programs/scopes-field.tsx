/** What a key may do, each thing in words. A key gets what its program needs and nothing more. */
import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyScope } from '../../../gql/graphql';

const SCOPES = [
  'CATALOGUE_READ',
  'CASES_READ',
  'CASES_SUBMIT',
  'CASES_WRITE',
  'FILES_READ',
  'FILES_WRITE',
  'AGREEMENTS_READ',
  'AGREEMENTS_REGISTER',
] as const satisfies readonly KeyScope[];

const useStyles = makeStyles({
  scopes: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    minWidth: 0,
    borderBlockStartWidth: 0,
    borderBlockEndWidth: 0,
    borderInlineStartWidth: 0,
    borderInlineEndWidth: 0,
  },
  legend: { padding: 0, marginBlockEnd: '0.25rem' },
  refusal: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  label: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  chosen: readonly KeyScope[];
  refusal: string | undefined;
  onChange: (chosen: readonly KeyScope[]) => void;
}

export function ScopesField({ chosen, refusal, onChange }: Props) {
  const styles = useStyles();
  const id = useId();
  const { t } = useTranslation('organisation');
  return (
    <fieldset className={styles.scopes} aria-describedby={refusal && id} data-refused={refusal && ''}>
      <legend className={styles.legend}>{t('keys.scopes')}</legend>
      {SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          checked={chosen.includes(scope)}
          label={
            <span className={styles.label}>
              <span>{t(`scopes.${scope}.name`)}</span>
              <Text size={200} className={styles.about}>
                {t(`scopes.${scope}.about`)}
              </Text>
            </span>
          }
          onChange={(_event, { checked }) =>
            onChange(SCOPES.filter((each) => (each === scope ? checked : chosen.includes(each))))
          }
        />
      ))}
      {refusal && (
        <span id={id} role="alert" className={styles.refusal}>
          <ErrorCircleFilled aria-hidden /> {refusal}
        </span>
      )}
    </fieldset>
  );
}
