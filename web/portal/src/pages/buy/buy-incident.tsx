/** Buying where it is needed: choose what to buy, then pay for it in the same place. R26–R32. */
import { useState } from 'react';
import { Offers } from './offers';
import { PurchaseSteps } from './purchase-steps';

export interface BuyIncidentProps {
  productVersionId: string;
  /** The request that gets what is bought, saved first; none where one only buys. */
  ensureDraftId?: () => Promise<string | null>;
  onBought?: (agreementId: string) => void;
}

export function BuyIncident({ productVersionId, ensureDraftId, onBought }: BuyIncidentProps) {
  const [started, setStarted] = useState<{ purchaseId: string; draftId: string | null } | null>(null);
  if (started) return <PurchaseSteps {...started} onBought={onBought} />;
  return <Offers productVersionId={productVersionId} ensureDraftId={ensureDraftId} onStarted={setStarted} />;
}
