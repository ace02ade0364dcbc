/** Batches reads of files: one statement for a level of a document. Nothing is kept between two mutations. */
import DataLoader from 'dataloader';
import { groupBy } from '../catalog/group-by';
import type { SignedIn } from '../identity/scope';
import { inOrder, readInBatches } from '../platform/in-order';
import type { Attachment } from './attachment';
import { filesOfCases, filesOfDrafts, filesOfMessages, findFiles } from './attachment.store';
import { countFilesOfCases } from './upload.store';

interface Loaders {
  attachments: DataLoader<number, Attachment | null>;
  /** By the number of a case that the caller has read through the viewer. */
  ofCase: DataLoader<number, Attachment[]>;
  /** How many are on a case that the caller has read through the viewer, with those that others are still sending. */
  countOfCase: DataLoader<number, number>;
  /** By the number of a draft of the viewer's. */
  ofDraft: DataLoader<number, Attachment[]>;
  /** By the number of a message that the caller has read through the viewer. */
  ofMessage: DataLoader<number, Attachment[]>;
}

const loaders = new WeakMap<SignedIn, Loaders>();
const uncached = { cache: false };

type OfMany = (ids: readonly number[]) => Promise<Attachment[]>;

const grouped = (read: OfMany, parent: 'caseId' | 'draftId' | 'messageId') =>
  new DataLoader<number, Attachment[]>(async (ids) => {
    const byParent = groupBy(await readInBatches(ids, read), (file) => String(file[parent]));
    return ids.map((id) => byParent.get(String(id)) ?? []);
  }, uncached);

/** The loaders of one request and viewer; nothing read for one viewer is ever given to another. */
export function attachmentLoaders(scope: SignedIn): Loaders {
  const known = loaders.get(scope);
  if (known) return known;
  const { viewer, now } = scope;
  const { reads } = scope.database;
  const inCases: OfMany = (ids) =>
    filesOfCases(
      reads,
      viewer,
      ids.map((id) => ({ id })),
      now,
    );
  const fresh: Loaders = {
    attachments: new DataLoader((ids) => inOrder(ids, (some) => findFiles(reads, viewer, some, now)), uncached),
    ofCase: grouped(inCases, 'caseId'),
    countOfCase: new DataLoader(async (ids) => {
      const counted = await readInBatches(ids, (some) => countFilesOfCases(reads, some, now));
      const byCase = new Map(counted.map(({ caseId, files }) => [caseId, files]));
      return ids.map((id) => byCase.get(id) ?? 0);
    }, uncached),
    ofDraft: grouped((ids) => filesOfDrafts(reads, viewer, ids, now), 'draftId'),
    ofMessage: grouped((ids) => filesOfMessages(reads, ids), 'messageId'),
  };
  loaders.set(scope, fresh);
  return fresh;
}
