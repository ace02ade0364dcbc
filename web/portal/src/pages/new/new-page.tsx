import { useSearchParams } from 'react-router';
import { PageTitle } from '../../ui/page-title';
import { useDraft } from './draft/use-draft';
import { RequestForm } from './request-form';

export function Component() {
  const [asked] = useSearchParams();
  const draft = useDraft(asked.get('draft'));
  return (
    <>
      <PageTitle title="New" />
      <RequestForm draft={draft} initialProductId={null} />
    </>
  );
}
