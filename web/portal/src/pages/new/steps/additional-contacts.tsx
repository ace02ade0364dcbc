/** The additional contacts, added and removed one by one; the focus goes along. R46. */
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { NOBODY, type ContactContent } from '../draft/request-content';
import type { RequestDraft } from '../draft/use-draft';
import { ContactFields } from './contact-fields';
import { MOST_ADDITIONAL } from './people.rules';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
  person: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '0.6rem',
    padding: '0.75rem',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', justifyContent: 'space-between', alignItems: 'center' },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  draft: RequestDraft;
  faultAt: (path: string) => string | undefined;
}

export function AdditionalContacts({ draft: { content, change }, faultAt }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const contacts = content.additionalContacts;
  const list = useRef<HTMLDivElement>(null);
  const [toFocus, setToFocus] = useState<string | null>(null);
  useEffect(() => {
    if (toFocus === null) return;
    list.current?.querySelector<HTMLElement>(toFocus)?.focus();
    setToFocus(null);
  }, [toFocus]);
  const set = (additionalContacts: ContactContent[]) => change({ additionalContacts });
  const remove = (index: number) => {
    set(contacts.filter((_contact, at) => at !== index));
    announce(t('steps.sharing.removed'));
    const next = Math.min(index, contacts.length - 2);
    setToFocus(next < 0 ? '[data-part="add"]' : `[data-person="${next}"] [data-part="remove"]`);
  };
  const fault = faultAt('additionalContacts');
  return (
    <div ref={list} className={styles.list}>
      {contacts.length > 0 && (
        <ul className={styles.list} aria-label={t('steps.sharing.list')}>
          {contacts.map((contact, index) => (
            <li key={index} data-person={index} className={styles.person}>
              <div className={styles.head}>
                <h3 className={styles.name}>{nameOf(contact) || t('steps.sharing.person', { number: index + 1 })}</h3>
                <Button
                  size="small"
                  data-part="remove"
                  aria-label={t('steps.sharing.removeOne', {
                    name: nameOf(contact) || t('steps.sharing.person', { number: index + 1 }),
                  })}
                  onClick={() => remove(index)}
                >
                  {t('steps.sharing.remove')}
                </Button>
              </div>
              <ContactFields
                contact={contact}
                onChange={(changed) => set(contacts.map((other, at) => (at === index ? changed : other)))}
                faultOf={(field) => faultAt(`additionalContacts.${index}.${field}`)}
              />
            </li>
          ))}
        </ul>
      )}
      {fault && (
        <span className={styles.fault} role="alert">
          {fault}
        </span>
      )}
      <div>
        <Button
          data-part="add"
          disabled={contacts.length >= MOST_ADDITIONAL}
          onClick={() => {
            set([...contacts, { ...NOBODY }]);
            setToFocus(`[data-person="${contacts.length}"] input`);
          }}
        >
          {t('steps.sharing.add')}
        </Button>
        {contacts.length >= MOST_ADDITIONAL && <span> {t('steps.gap.tooMany', { max: MOST_ADDITIONAL })}</span>}
      </div>
    </div>
  );
}

const nameOf = ({ firstName, lastName }: ContactContent): string => `${firstName} ${lastName}`.trim();
