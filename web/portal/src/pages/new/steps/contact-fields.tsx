/** A person: name, address, telephone, and how they prefer to be reached. R39, R45. */
import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ContactContent } from '../draft/request-content';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '13rem', minWidth: 0 },
});

interface Props {
  contact: ContactContent;
  onChange: (contact: ContactContent) => void;
  faultOf: (field: keyof ContactContent) => string | undefined;
  /** Somebody will call at any hour: the number is needed. */
  phoneNeeded?: boolean;
}

export function ContactFields({ contact, onChange, faultOf, phoneNeeded = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const isPhoneNeeded = phoneNeeded || contact.preferredMethod === 'PHONE';
  const phoneHint = [...(phoneNeeded ? [t('steps.contact.phoneNeeded')] : []), t('steps.contact.phoneHint')].join(' ');
  const line = (field: 'firstName' | 'lastName' | 'email' | 'phone', type: 'text' | 'email' | 'tel') => (
    <Field
      className={styles.field}
      required={field !== 'phone' || isPhoneNeeded}
      label={t(`steps.contact.${field}`)}
      hint={field === 'phone' ? phoneHint : undefined}
      validationMessage={faultOf(field)}
    >
      <Input
        type={type}
        value={contact[field]}
        autoComplete="off"
        onChange={(_event, { value }) => onChange({ ...contact, [field]: value })}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.fields}>
        {line('firstName', 'text')}
        {line('lastName', 'text')}
        {line('email', 'email')}
        {line('phone', 'tel')}
      </div>
      <Field label={t('steps.contact.method')} validationMessage={faultOf('preferredMethod')}>
        <RadioGroup
          layout="horizontal"
          value={contact.preferredMethod ?? 'EMAIL'}
          onChange={(_event, { value }) =>
            onChange({ ...contact, preferredMethod: value === 'PHONE' ? 'PHONE' : 'EMAIL' })
          }
        >
          <Radio value="EMAIL" label={t('steps.method.EMAIL')} />
          <Radio value="PHONE" label={t('steps.method.PHONE')} />
        </RadioGroup>
      </Field>
    </>
  );
}
