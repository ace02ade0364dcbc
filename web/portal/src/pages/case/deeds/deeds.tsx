/** What can be done with the request, by what the server says of this viewer. Each deed opens below its button. R50–R58, R63. */
import { Button, makeStyles } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { Anchor } from '../../../ui/anchor';
import { announce } from '../../../ui/announce';
import { CloseForm } from './close-form';
import type { DeedProps } from './deed-props';
import { deedsShown, mayFollow, type Deed } from './deeds.rules';
import { HandOverForm } from './hand-over-form';
import { PrimaryForm } from './primary-form';
import { ReleaseForm } from './release-form';
import { ReopenForm } from './reopen-form';
import { SeverityForm } from './severity-form';
import { ShareForm } from './share-form';
import { StatusForm } from './status-form';

const DEEDS = graphql(/* GraphQL */ `
  fragment CaseDeeds on Case {
    id
    number
    status
    severity
    supportHours
    viewerRole
    closeReason
    reopenableUntil
    actions
    statusesPossible
    primaryContact {
      id
      firstName
      lastName
      phone
    }
    additionalContacts {
      id
      firstName
      lastName
    }
  }
`);

const FORMS: Record<Deed, ComponentType<DeedProps>> = {
  SET_STATUS: StatusForm,
  ADD_CONTACT: ShareForm,
  REPLACE_PRIMARY: PrimaryForm,
  CHANGE_SEVERITY: SeverityForm,
  HAND_OVER: HandOverForm,
  RELEASE: ReleaseForm,
  CLOSE: CloseForm,
  REOPEN: ReopenForm,
};

const useStyles = makeStyles({
  deeds: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem' },
});

export function Deeds(props: { case: FragmentType<typeof DEEDS> }) {
  const styles = useStyles();
  const { t } = useTranslation('case');
  const found = readFragment(DEEDS, props.case);
  const [open, setOpen] = useState<Deed | null>(null);
  const buttons = useRef(new Map<Deed, HTMLElement>());
  const [now] = useState(() => Date.now());
  const shown = deedsShown(found, now);
  const Form = open && shown.includes(open) ? FORMS[open] : null;

  /** Back to the button that opened it; to the title where that is gone with the deed. */
  const shut = (said?: string) => {
    setOpen(null);
    if (said) announce(said);
    const button = open && buttons.current.get(open);
    setTimeout(() => (button?.isConnected ? button : document.querySelector('h1'))?.focus());
  };
  return (
    <div className={styles.deeds} data-print="no">
      <div className={styles.bar} role="group" aria-label={t('deeds.label')}>
        {shown.map((deed) => (
          <Button
            key={deed}
            ref={(button) => void (button ? buttons.current.set(deed, button) : buttons.current.delete(deed))}
            aria-expanded={open === deed}
            appearance={deed === 'REOPEN' ? 'primary' : 'secondary'}
            onClick={() => setOpen(open === deed ? null : deed)}
          >
            {t(`deeds.${deed}`)}
          </Button>
        ))}
        <Button appearance="subtle" icon={<PrintRegular />} onClick={() => print()}>
          {t('deeds.print')}
        </Button>
        {found.viewerRole !== null && (
          <Anchor to={`/new?follows=${found.number}`} button={mayFollow(found, now)}>
            {t(found.status === 'CLOSED' ? 'deeds.followClosed' : 'deeds.follow')}
          </Anchor>
        )}
      </div>
      {Form && <Form key={open} case={found} done={shut} cancel={() => shut()} />}
    </div>
  );
}
