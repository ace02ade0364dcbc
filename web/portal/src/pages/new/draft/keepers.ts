/** One keeper for each request that is open here, whichever page shows it: its name changes with the first save. */
import { DraftKeeper } from './draft-keeper';
import type { RequestContent } from './request-content';

const keepers = new Map<string, DraftKeeper>();

export function keeperOf(viewerId: string, name: string, start?: Partial<RequestContent>): DraftKeeper {
  const known = keepers.get(name);
  if (known?.viewerId === viewerId) return known;
  const keeper = new DraftKeeper(viewerId, name, start, (renamed) => keepers.set(renamed, keeper));
  keepers.set(name, keeper);
  return keeper;
}

/** Once nobody shows it any more, what is over is not found again. */
export function forgetOver(): void {
  for (const [name, { isOver }] of keepers) if (isOver) keepers.delete(name);
}
