/** What happens around a page while it shows a request: the connection, the tab, other tabs of this browser. */
import type { DraftKeeper } from './draft-keeper';
import { isUnsaved } from './draft-sync.rules';
import { forgetOver } from './keepers';
import { isNewName, localKey, parseLocal, renamedTo } from './local-copies';

/** Gives what ends it. */
export function attend(keeper: DraftKeeper): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const back = () => void comeBack(keeper);
  // What is sent while a page is left goes on without it.
  const leave = () => keeper.state.touched && void keeper.saving.flush();
  addEventListener('online', back, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && back(), { signal });
  addEventListener('pagehide', () => keeper.saving.leave(), { signal });
  addEventListener('storage', (event) => hear(keeper, event), { signal });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : back()), {
    signal,
  });
  back();
  return () => {
    ending.abort();
    leave();
    forgetOver();
  };
}

/** Goes on with what waits, then reads what became of it elsewhere. */
export async function comeBack(keeper: DraftKeeper): Promise<void> {
  if (keeper.isOver) return;
  await keeper.submitting.goOn();
  if (isUnsaved(keeper.state)) await keeper.saving.flush();
  await keeper.saving.refresh();
}

/** Another tab shows the same: what is typed there is seen here, and what was saved there is read. */
function hear(keeper: DraftKeeper, { key, newValue }: StorageEvent): void {
  if (key !== localKey(keeper.viewerId, keeper.name) || keeper.isOver) return;
  const id = renamedTo(newValue);
  if (id !== null && !isNewName(id)) return keeper.follow(id);
  const copy = parseLocal(newValue);
  if (copy) keeper.apply({ kind: 'mirrored', content: copy.content, attempts: copy.attempts });
  else keeper.refresh();
}
