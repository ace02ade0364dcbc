/**
 * A request or a message that waits on this device for a connection is sent from whatever page is open. What does that
 * is fetched only where something waits. R33, R44.
 */
import { Suspense, useEffect, useState, type ComponentType } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../ui/viewer';
import { untilReachable } from '../api/reachable';

/** Of this sign-in alone: who signed in on this device before has theirs sent when they are back. */
function isAnyWaiting(viewerId: string): boolean {
  try {
    return Object.entries(localStorage).some(
      ([key, value]) =>
        key.startsWith(`casegate.outbox ${viewerId} `) ||
        (key.startsWith(`casegate.draft.${viewerId}.`) && (value as string).includes('"submission":{')),
    );
  } catch {
    return false;
  }
}

export function SendWaiting() {
  const { id } = useViewer();
  // Whoever leaves a page may leave something behind that waits.
  const { key } = useLocation();
  const [Waiting, setWaiting] = useState<ComponentType<{ turn: number }>>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const look = () => {
      if (!isAnyWaiting(id)) return;
      setTurn((before) => before + 1);
      untilReachable()
        .then(() => import('../pages/waiting/waiting'))
        .then((module) => setWaiting(() => module.Waiting), reportError);
    };
    look();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [id, key]);
  return (
    Waiting && (
      <Suspense>
        <Waiting turn={turn} />
      </Suspense>
    )
  );
}
