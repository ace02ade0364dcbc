/**
 * What a key may do, each thing in words. A key gets what its program needs and nothing more: one of them is enough. The
 * field speaks for the group, else each box would take its name and be required by itself.
 */
import { Checkbox, Field, FieldContextProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
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
  scopes: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, minWidth: 0 },
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
  const { t } = useTranslation('organisation');
  return (
    <Field label={t('keys.scopes')} required validationMessage={refusal}>
      {({ 'aria-labelledby': name, 'aria-describedby': about }) => (
        <FieldContextProvider value={undefined}>
          <div role="group" aria-labelledby={name} aria-describedby={about} className={styles.scopes}>
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
          </div>
        </FieldContextProvider>
      )}
    </Field>
  );
}
