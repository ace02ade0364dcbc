/** One queue, by its name in the address: what waits in it, and its load for a supervisor. R48. */
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NotFound } from '../../ui/not-found';
import { Anchor } from '../../ui/anchor';
import { Column } from '../../ui/column';
import { PageTitle } from '../../ui/page-title';
import { DeskLive } from './desk-live';
import { LoadPart } from './load/load-part';
import { useDeskRoles } from './use-desk-roles';
import { useTurns } from './use-turn';
import { WaitingList } from './waiting-list';

const PAGE = 25;

export function Component() {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const name = params.get('name') ?? '';
  const { engineer, supervisor } = useDeskRoles();
  const isTaken = engineer?.includes(name) ?? false;
  const isSeen = supervisor?.includes(name) ?? false;
  if (!isTaken && !isSeen) return <NotFound />;
  return (
    <Column>
      <PageTitle title={t('queue.title', { name })}>
        <Anchor to="/desk">{t('queue.back')}</Anchor>
      </PageTitle>
      {isTaken && <TakenFrom key={name} name={name} />}
      {isSeen && <LoadPart key={`load of ${name}`} queue={name} />}
    </Column>
  );
}

function TakenFrom({ name }: { name: string }) {
  const [turn, next] = useTurns();
  return (
    <>
      <DeskLive queues={[name]} all={1} onChange={next} />
      <WaitingList queue={name} page={PAGE} turn={turn} />
    </>
  );
}
