/** One keeper for each request that is open here, whichever page shows it: its name changes with the first save. */
import { DraftKeeper } from './draft-keeper';
import type { RequestContent } from './request-content';

const keepers = new Map<string, DraftKeeper>();

export function keeperOf(viewerId: string, name: string, start?: Partial<RequestContent>): DraftKeeper {
  const known = keepers.get(name);
  // One that is over stays with the page that shows it, which says what became of it.
  if (known?.viewerId === viewerId && (!known.isOver || known.isShown)) return known;
  const keeper = new DraftKeeper(viewerId, name, start, (renamed) => keepers.set(renamed, keeper));
  keepers.set(name, keeper);
  return keeper;
}
