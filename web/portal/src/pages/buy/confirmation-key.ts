/**
 * The key of a confirmation: the same for as long as the same thing is confirmed, over reloads of the page, so that no
 * answer that was lost leads to a second charge. What changed meanwhile is a confirmation of its own.
 */
export function confirmationKey(purchaseId: string, confirmed: string): string {
  const name = `casegate.confirm.${purchaseId}`;
  const [about, kept] = (sessionStorage.getItem(name) ?? '').split('|');
  if (about === confirmed && kept) return kept;
  const key = crypto.randomUUID();
  sessionStorage.setItem(name, `${confirmed}|${key}`);
  return key;
}
