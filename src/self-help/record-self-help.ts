/** Counts that articles were shown, opened or have solved something; what is solved needs no draft any more. R35. */
import { clearFiles, discardIn } from '../requests/discard-draft';
import { lockDraft } from '../requests/draft.store';
import type { Attachment } from '../attachments/attachment';
import type { FileScope } from '../attachments/open-files';
import type { Transaction } from '../platform/database';
import { MOST_OFFERED, type SelfHelpEvent } from './article';
import { findArticles } from './article.store';
import { countEvents, wasCounted } from './event.store';

export interface Told {
  /** Null where nothing was saved yet. */
  readonly draftId: number | null;
  readonly articleIds: readonly number[];
  readonly productVersionId: number;
  readonly event: SelfHelpEvent;
}

export type SelfHelpRefusal =
  'ARTICLE_NOT_FOUND' | 'PRODUCT_VERSION_NOT_FOUND' | 'DRAFT_NOT_FOUND' | 'ALREADY_SUBMITTED' | 'TOO_MANY_ARTICLES';

type Recorded = { kind: 'recorded'; files: readonly Attachment[] } | { kind: 'refused'; code: SelfHelpRefusal };

const refused = (code: SelfHelpRefusal): Recorded => ({ kind: 'refused', code });

/** Null once it is counted, and where it was counted before. */
export async function recordSelfHelp(scope: FileScope, given: Told): Promise<SelfHelpRefusal | null> {
  const told = { ...given, articleIds: [...new Set(given.articleIds)] };
  const { articleIds, event, productVersionId } = told;
  if (articleIds.length > (event === 'SHOWN' ? MOST_OFFERED : 1)) return 'TOO_MANY_ARTICLES';
  if (!scope.catalogue.version(productVersionId)) return 'PRODUCT_VERSION_NOT_FOUND';
  const found = await findArticles(scope.database.reads, articleIds, scope.say.language);
  if (articleIds.length === 0 || found.length < articleIds.length) return 'ARTICLE_NOT_FOUND';
  const outcome = await scope.database.transact(
    (tx) => record(tx, scope, told),
    ({ kind }) => kind === 'refused',
  );
  if (outcome.kind === 'refused') return outcome.code;
  await clearFiles(scope, outcome.files);
  return null;
}

async function record(tx: Transaction, scope: FileScope, told: Told): Promise<Recorded> {
  const { viewer, now, today } = scope;
  const { draftId, articleIds, productVersionId, event } = told;
  const draft = draftId === null ? null : await lockDraft(tx, viewer, draftId, now);
  const marks = articleIds.map((articleId) => markOf(scope, told, articleId));
  if (draft && draft.kind !== 'open') {
    // Said twice: the first time has closed it.
    if (event === 'SOLVED' && (await wasCounted(tx, marks))) return { kind: 'recorded', files: [] };
    return refused(draft.kind === 'submitted' ? 'ALREADY_SUBMITTED' : 'DRAFT_NOT_FOUND');
  }
  const closes = event === 'SOLVED' && draft ? draft.draft : null;
  await countEvents(
    tx,
    articleIds.map((articleId, index) => ({
      day: today,
      articleId,
      productVersionId,
      event,
      draftId,
      draftClosed: closes !== null,
      once: marks[index] as string,
    })),
  );
  return { kind: 'recorded', files: closes ? await discardIn(tx, closes) : [] };
}

/** Once for a draft; without one, once a day. */
function markOf({ hash, viewer, today }: FileScope, { draftId, event }: Told, articleId: number): string {
  return hash('self-help', JSON.stringify([viewer.signInId, articleId, event, draftId ?? today]));
}
