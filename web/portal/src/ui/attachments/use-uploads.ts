import { useSyncExternalStore } from 'react';
import { queueOf, type Upload, type UploadQueue } from './upload-queue';
import type { UploadPlace } from './upload-place';

const NONE: readonly Upload[] = [];
const nothing = () => () => undefined;

/** Those on their way to a place; none where there is no place yet. */
export function useUploads(place: UploadPlace | null): { uploads: readonly Upload[]; queue: UploadQueue | null } {
  const queue = place && queueOf(place);
  return { queue, uploads: useSyncExternalStore(queue?.subscribe ?? nothing, queue?.all ?? (() => NONE)) };
}
