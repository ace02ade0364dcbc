/**
 * The key of a confirmation: the same for as long as the same thing is confirmed, over reloads of the page, so that no
 * answer that was lost leads to a second charge. What changed meanwhile is a confirmation of its own.
 */
export function confirmationKey(purchaseId: string, confirmed: string): string {
  const name = `casegate.confirm.${purchaseId}`;
  const [about, kept] = (read(name) ?? '').split('|');
  if (about === confirmed && kept) return kept;
  const key = crypto.randomUUID();
  try {
    sessionStorage.setItem(name, `${confirmed}|${key}`);
  } catch {
    keys.set(name, `${confirmed}|${key}`);
  }
  return key;
}

/** Where the browser keeps nothing: until the page is left. */
const keys = new Map<string, string>();

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name) ?? keys.get(name) ?? null;
  } catch {
    return keys.get(name) ?? null;
  }
}
