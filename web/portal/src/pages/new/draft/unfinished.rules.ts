/** What was begun, at the server and on this device, in one list; the last first. */
import { titleOf, type LocalCopy } from './local-copies';

export interface Unfinished {
  /** For the address. */
  readonly name: string;
  /** Empty where nothing was typed yet. */
  readonly title: string;
  readonly at: string;
  /** SUBMITTING waits for the connection; HERE has something that is on this device alone. */
  readonly state: 'SAVED' | 'HERE' | 'SUBMITTING';
}

interface AtServer {
  readonly id: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly updatedAt: string;
}

export function unfinishedOf(
  atServer: readonly AtServer[],
  here: readonly { name: string; copy: LocalCopy }[],
): Unfinished[] {
  const local = here.map(({ name, copy: { content, at, submission } }): Unfinished => {
    return { name, title: titleOf(content), at, state: submission ? 'SUBMITTING' : 'HERE' };
  });
  const names = new Set(local.map(({ name }) => name));
  const rest = atServer
    .filter(({ id }) => !names.has(id))
    .map(({ id, title, description, updatedAt }): Unfinished => {
      const shown = titleOf({ title: title ?? '', description: description ?? '' });
      return { name: id, title: shown, at: updatedAt, state: 'SAVED' };
    });
  return [...local, ...rest].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
