/** Batches reads of articles by number, in the viewer's language. */
import DataLoader from 'dataloader';
import type { SignedIn } from '../identity/scope';
import { inOrder } from '../platform/in-order';
import type { Article } from './article';
import { findArticles } from './article.store';

const loaders = new WeakMap<SignedIn, DataLoader<number, Article | null>>();

export function articleLoader(scope: SignedIn): DataLoader<number, Article | null> {
  const known = loaders.get(scope);
  if (known) return known;
  const { reads } = scope.database;
  const fresh = new DataLoader<number, Article | null>(
    (ids) => inOrder(ids, (some) => findArticles(reads, some, scope.say.language)),
    { cache: false },
  );
  loaders.set(scope, fresh);
  return fresh;
}
