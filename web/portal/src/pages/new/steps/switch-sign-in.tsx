/** Going on as the other kind of sign-in, with this request and its files. R16, R26. */
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { OtherSignIn } from '../draft/other-sign-in';
import type { RequestDraft } from '../draft/use-draft';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '0.5rem', alignItems: 'flex-start' },
});

export function SwitchSignIn({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { signInKind } = useViewer();
  const kind = signInKind === 'PERSONAL' ? 'WORK' : 'PERSONAL';
  return (
    <div className={styles.part}>
      <span>{t(`steps.switch.text.${kind}`)}</span>
      <OtherSignIn draft={draft} kind={kind} />
    </div>
  );
}
