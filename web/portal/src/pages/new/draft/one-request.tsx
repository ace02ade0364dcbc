/** The form of one request with what is said of keeping and submitting it. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Anchor } from '../../../ui/anchor';
import { Column } from '../../../ui/column';
import { Empty } from '../../../ui/empty';
import { LinesSkeleton } from '../../../ui/skeletons';
import { RequestForm } from '../request-form';
import { ChangedElsewhere } from './changed-elsewhere';
import { DraftBar } from './draft-bar';
import { keepReceipt } from './kept-receipts';
import { isNewName } from './local-copies';
import type { RequestContent } from './request-content';
import { SubmittingBar } from './submitting-bar';
import { TakeOver } from './take-over';
import { Unreachable } from './unreachable';
import { useDraft } from './use-draft';

interface Props {
  name: string;
  start: Partial<RequestContent>;
  initialProductId: string | null;
}

export function OneRequest({ name, start, initialProductId }: Props) {
  const { t } = useTranslation('new');
  const go = useNavigate();
  const draft = useDraft(name, start);
  const { receipt } = draft;
  const isSaved = !isNewName(draft.name);
  // A product is still to have its version chosen after a reload.
  const product = initialProductId !== null && draft.content.productVersionId === null ? initialProductId : null;
  useEffect(() => {
    if (draft.name === name || receipt) return;
    const search = new URLSearchParams({ draft: draft.name, ...(product && { product }) });
    void go(`/new?${search.toString()}`, { replace: true, preventScrollReset: true });
  }, [draft.name, name, product, receipt, go]);
  useEffect(() => {
    if (!receipt) return;
    keepReceipt(receipt);
    void go(`/new/sent/${receipt.number}`, { replace: true, state: { receipt } });
  }, [receipt, go]);
  if (draft.opening === 'OPENING') return <LinesSkeleton lines={6} />;
  if (draft.opening === 'UNREACHABLE') return <Unreachable again={draft.refresh} />;
  if (draft.opening === 'MISSING')
    return (
      <Empty>
        <span>{t('draft.missing')}</span>
        <Anchor to="/new">{t('draft.waysOn')}</Anchor>
      </Empty>
    );
  const isUnderWay = draft.submission === 'SENDING' || draft.submission === 'WAITING' || draft.submission === 'DONE';
  return (
    <Column>
      <DraftBar draft={draft} isSaved={isSaved} />
      <ChangedElsewhere draft={draft} />
      <SubmittingBar draft={draft} />
      <div inert={isUnderWay}>
        <RequestForm draft={draft} initialProductId={product} />
      </div>
      {draft.id === null && draft.saved === 'SAVED' && <TakeOver />}
    </Column>
  );
}
