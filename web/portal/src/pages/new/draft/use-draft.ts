/** A new request as a page works with it. Nothing that is typed is ever lost: see `draft-keeper.ts`. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useViewer } from '../../../ui/viewer';
import { attend } from './attend-draft';
import { keeperOf } from './keepers';
import { newName } from './local-copies';
import type { RequestContent } from './request-content';
import type { RequestDraft } from './request-draft';

export type { JudgedDraft, Receipt } from './draft-documents';
export type { RequestDraft, Saving, Submission } from './request-draft';

/**
 * @param name the id of a draft, its name on this device, or null for a new one
 * @param start what a new one begins with; by itself that is no reason to keep it
 */
export function useDraft(name: string | null, start?: Partial<RequestContent>): RequestDraft {
  const { id: viewerId } = useViewer();
  const [fresh] = useState(newName);
  const keeper = keeperOf(viewerId, name ?? fresh, start);
  useEffect(() => attend(keeper), [keeper]);
  return useSyncExternalStore(keeper.listen, keeper.seen);
}

/** The same for as long as it is the same request, whatever its name. */
export function useRequestKey(name: string, start?: Partial<RequestContent>): number {
  const { id: viewerId } = useViewer();
  return keeperOf(viewerId, name, start).serial;
}
