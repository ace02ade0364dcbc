/** How pages of a timeline come together, the newest first as they are read, and what of it is shown. */

export interface Known<Entry> {
  /** The newest first, without a gap. */
  readonly entries: readonly Entry[];
  /** After which the earlier ones come. */
  readonly endCursor: string | null;
  readonly hasEarlier: boolean;
}

interface HasId {
  readonly id: string;
}

/** A fresh first page before what was known. Where they do not touch, what lies between was never read: it begins anew. */
export function withNewest<Entry extends HasId>(known: Known<Entry> | null, page: Known<Entry>): Known<Entry> {
  const oldest = page.entries.at(-1);
  const touches = known && oldest ? known.entries.findIndex(({ id }) => id === oldest.id) : -1;
  if (!known || touches < 0) return page;
  return { ...known, entries: [...page.entries, ...known.entries.slice(touches + 1)] };
}

export function withEarlier<Entry extends HasId>(known: Known<Entry>, page: Known<Entry>): Known<Entry> {
  const ids = new Set(known.entries.map(({ id }) => id));
  return { ...page, entries: [...known.entries, ...page.entries.filter(({ id }) => !ids.has(id))] };
}

interface HasFiles extends HasId {
  readonly message?: { readonly attachments: readonly HasId[] } | null;
  readonly attachment?: HasId | null;
}

/** The oldest first. A file that came with a message is shown with it and not once more by itself. */
export function toShow<Entry extends HasFiles>(entries: readonly Entry[]): Entry[] {
  const withMessages = new Set(entries.flatMap(({ message }) => message?.attachments.map(({ id }) => id) ?? []));
  return entries.filter(({ attachment }) => !attachment || !withMessages.has(attachment.id)).reverse();
}
