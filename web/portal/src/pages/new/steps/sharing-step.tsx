/** Step 4: who else follows the case, and whether the submitter does. R46, R48, R49, R53. */
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import type { RequestDraft } from '../draft/use-draft';
import { AdditionalContacts } from './additional-contacts';
import { NextButton } from './go-on';
import { isMe, sharingGaps } from './people.rules';
import { SharingWarning } from './sharing-warning';
import { useStep } from './use-step';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: '1rem', minWidth: 0 },
  text: { margin: 0 },
});

export function SharingStep({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const viewer = useViewer();
  const { content, change } = draft;
  const step = useStep(draft, 4, sharingGaps(content, viewer));
  const shown = [
    'additionalContacts',
    'addMeAsContact',
    ...content.additionalContacts.flatMap((_contact, index) =>
      ['firstName', 'lastName', 'email', 'phone', 'preferredMethod'].map(
        (field) => `additionalContacts.${index}.${field}`,
      ),
    ),
  ];
  return (
    <div ref={step.section} className={styles.step}>
      <p className={styles.text}>{t('steps.sharing.sees')}</p>
      <p className={styles.text}>{t('steps.sharing.can')}</p>
      {viewer.email && !isMe(content, viewer) && (
        <Checkbox
          label={t('steps.sharing.me', { email: viewer.email })}
          checked={content.addMeAsContact}
          onChange={(_event, { checked }) => change({ addMeAsContact: checked === true })}
        />
      )}
      <SharingWarning draft={draft} />
      <AdditionalContacts draft={draft} faultAt={step.faultAt} />
      <NextButton step={step} shown={shown} />
    </div>
  );
}
