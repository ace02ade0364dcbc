/** Step 3: the one person whom the engineer talks to. R39, R45, R47. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { NOBODY } from '../draft/request-content';
import type { RequestDraft } from '../draft/use-draft';
import { ContactFields } from './contact-fields';
import { NextButton } from './go-on';
import { asContact, isMe, primaryGaps, sameAddress } from './people.rules';
import { useStep } from './use-step';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  text: { margin: 0 },
});

const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'preferredMethod'] as const;

export function ContactStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const viewer = useViewer();
  const { content, change } = draft;
  const step = useStep(draft, 3, primaryGaps(content));
  const contact = content.primaryContact;
  // Mostly it is who asks; a program has no address and is nobody to talk to.
  useEffect(() => {
    if (contact === null && viewer.email) change({ primaryContact: asContact(viewer) });
  }, [contact, viewer, change]);
  const others = content.additionalContacts.filter(({ email }) => !sameAddress(email, viewer.email));
  return (
    <div ref={step.section} className={styles.step}>
      <p className={styles.text}>{t('steps.contact.text')}</p>
      {viewer.email && (
        <Checkbox
          label={t('steps.contact.me', { email: viewer.email })}
          checked={isMe(content, viewer)}
          onChange={(_event, { checked }) =>
            change(
              checked
                ? { primaryContact: asContact(viewer), additionalContacts: others }
                : { primaryContact: { ...NOBODY } },
            )
          }
        />
      )}
      <ContactFields
        contact={contact ?? NOBODY}
        onChange={(primaryContact) => change({ primaryContact })}
        faultOf={(field) => step.faultAt(`primaryContact.${field}`)}
        phoneNeeded={content.supportHours === 'AROUND_THE_CLOCK'}
      />
      <NextButton step={step} shown={FIELDS.map((field) => `primaryContact.${field}`)} />
    </div>
  );
}
