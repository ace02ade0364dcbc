/** Buying an incident for a request that waits for a plan: the way to the page that does it, with the request. R26–R32. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RequestDraft } from '../new/draft/use-draft';

export interface BuyIncidentProps {
  productVersionId: string;
  /** Gets what is bought, and is come back to. */
  draft: RequestDraft;
  onBought: (agreementId: string) => void;
}

export function BuyIncident({ productVersionId, draft }: BuyIncidentProps) {
  const { t } = useTranslation('new');
  const navigate = useNavigate();
  const go = async () => {
    const id = await draft.ensureId();
    const known = id ? `&draft=${encodeURIComponent(id)}` : '';
    void navigate(`/buy?product=${encodeURIComponent(productVersionId)}${known}`);
  };
  return <Button onClick={() => void go()}>{t('steps.buy.go')}</Button>;
}
