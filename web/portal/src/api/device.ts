/**
 * What this device keeps for the portal. A browser may forbid it or have no room; the page works all the same, and
 * what is on the screen stays there.
 */
const OURS = 'casegate.';
/** Says nothing about anybody, so it stays. */
export const LANGUAGE_CHOSEN = `${OURS}language`;
/** How everything begins that was typed by a sign-in and not sent. */
const unsentOf = (viewerId: string): string[] => [
  `${OURS}draft.${viewerId}.`,
  `${OURS}typed ${viewerId} `,
  `${OURS}outbox ${viewerId} `,
];

export function readHere(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** False where it was not kept. */
export function keepHere(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function dropHere(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}

export function namesHere(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}

/** What was kept as JSON; null where there is none that can be read. */
export function parsedHere<T extends object>(name: string): Partial<T> | null {
  try {
    const kept = JSON.parse(readHere(name) ?? 'null') as unknown;
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

const unsent = (viewerId: string): string[] => unsentOf(viewerId).flatMap(namesHere);

/** Whether something would be lost if this device forgot what that sign-in wrote. */
export const hasUnsent = (viewerId: string): boolean => unsent(viewerId).length > 0;

/**
 * Whoever signs out leaves nothing behind that they wrote, for the next person at this device. What other sign-ins wrote,
 * whose sessions ended by themselves, waits for them.
 */
export async function forgetHere(viewerId: string): Promise<void> {
  unsent(viewerId).forEach(dropHere);
  try {
    sessionStorage.clear();
    const { forgetFiles } = await import('../ui/attachments/kept-files');
    await forgetFiles(viewerId);
  } catch {
    // As above.
  }
}
