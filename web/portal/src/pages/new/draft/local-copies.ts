/**
 * What was typed and is not at the server yet, on this device: by sign-in, so that no other one on this device is shown
 * it. A copy goes away once the server has everything.
 */
import type { RequestContent } from './request-content';
import type { SyncState } from './draft-sync.rules';

export interface LocalCopy extends Pick<
  SyncState,
  'content' | 'step' | 'server' | 'serverStep' | 'id' | 'version' | 'attempts'
> {
  /** Submitting that waits for the connection. Tried once it may have come through without an answer. */
  readonly submission: PendingSubmission | null;
  /** When it was typed; ISO 8601. */
  readonly at: string;
}

export interface PendingSubmission {
  readonly key: string;
  readonly tried: boolean;
}

const PREFIX = 'casegate.draft.';

export const localKey = (viewerId: string, name: string): string => `${PREFIX}${viewerId}.${name}`;

/** The name of a draft that the server does not have yet. */
export const newName = (): string => `new-${crypto.randomUUID()}`;

export const isNewName = (name: string): boolean => name.startsWith('new-');

/** False where the device has no room, or keeps nothing: what is typed is then on the screen and at the server alone. */
export function keepLocal(viewerId: string, name: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(localKey(viewerId, name), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropLocal(viewerId: string, name: string): void {
  try {
    localStorage.removeItem(localKey(viewerId, name));
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}

/** Says to other tabs, which hear of each change, that what they show under that name has another one now. */
export function tellRenamed(viewerId: string, name: string, renamedTo: string): void {
  try {
    localStorage.setItem(localKey(viewerId, name), JSON.stringify({ renamedTo }));
  } catch {
    // They begin one of their own.
  }
  dropLocal(viewerId, name);
}

/** Null where it is not that what was said. */
export function renamedTo(text: string | null): string | null {
  const said = JSON.parse(text ?? 'null') as { renamedTo?: string } | null;
  return said?.renamedTo ?? null;
}

export function readLocal(viewerId: string, name: string): LocalCopy | null {
  try {
    return parseLocal(localStorage.getItem(localKey(viewerId, name)));
  } catch {
    return null;
  }
}

export function parseLocal(text: string | null): LocalCopy | null {
  try {
    const copy = JSON.parse(text ?? 'null') as LocalCopy | null;
    return copy && typeof copy.content === 'object' && typeof copy.server === 'object' ? copy : null;
  } catch {
    return null;
  }
}

/** Of this sign-in, with their names; the last typed first. */
export function localCopies(viewerId: string): { name: string; copy: LocalCopy }[] {
  try {
    const start = localKey(viewerId, '');
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const name = key.slice(start.length);
        const copy = readLocal(viewerId, name);
        return copy ? [{ name, copy }] : [];
      })
      .sort((one, other) => other.copy.at.localeCompare(one.copy.at));
  } catch {
    return [];
  }
}

export const titleOf = ({ title, description }: Pick<RequestContent, 'title' | 'description'>): string =>
  title.trim() || description.trim().split('\n')[0]?.slice(0, 80) || '';
