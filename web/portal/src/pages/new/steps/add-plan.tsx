/** More support without leaving the request: registering a plan, and buying an incident where this sign-in may. R14, R26, R32. */
import { makeStyles, MessageBar, MessageBarBody, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { Anchor } from '../../../ui/anchor';
import { LinesSkeleton } from '../../../ui/skeletons';
import { RegisterPair } from '../../agreements/register-pair';
import { BuyIncident } from '../../buy/buy-incident';
import type { RequestDraft } from '../draft/use-draft';
import { Disclosure } from './disclosure';
import { SwitchSignIn } from './switch-sign-in';
import type { Plans } from './use-plans';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '0.6rem', minWidth: 0, alignItems: 'stretch' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

interface Props {
  draft: RequestDraft;
  productVersionId: string;
  purchase: Plans['purchase'];
  open: boolean;
  onToggle: (open: boolean) => void;
  onAdded: (agreementId: string) => void;
}

export function AddPlan({ draft, productVersionId, purchase, open, onToggle, onAdded }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { signInKind } = useViewer();
  return (
    <Disclosure title={t('steps.add.title')} open={open} onToggle={onToggle}>
      <div className={styles.part}>
        <h3 className={styles.title}>{t('steps.register.title')}</h3>
        <RegisterPair
          productVersionId={productVersionId}
          onRegistered={({ id, usable }) => {
            if (usable) onAdded(id);
            else draft.refresh();
          }}
        />
      </div>
      <div className={styles.part}>
        <h3 className={styles.title}>{t('steps.buy.title')}</h3>
        {purchase.message && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{purchase.message}</MessageBarBody>
          </MessageBar>
        )}
        {purchase.offered && (
          // Its words are fetched now, and the rest of the step stays.
          <Suspense fallback={<LinesSkeleton />}>
            <BuyIncident productVersionId={productVersionId} ensureDraftId={draft.ensureId} onBought={onAdded} />
          </Suspense>
        )}
        {signInKind === 'WORK' && purchase.code === 'SIGN_IN_KIND_NOT_ALLOWED' && <SwitchSignIn draft={draft} />}
      </div>
      <Anchor to="/agreements">{t('steps.add.agreements')}</Anchor>
    </Disclosure>
  );
}
