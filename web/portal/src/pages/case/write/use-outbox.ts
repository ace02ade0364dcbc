import { useEffect, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../../ui/viewer';
import { outboxOf } from './outbox';

/** The messages on their way to a request. */
export function useOutbox(caseId: string) {
  const viewer = useViewer();
  const client = useClient();
  const box = outboxOf(viewer.id, caseId);
  useEffect(() => box.use(client), [box, client]);
  const { send, again, drop } = box;
  return { items: useSyncExternalStore(box.subscribe, box.all), send, again, drop };
}
