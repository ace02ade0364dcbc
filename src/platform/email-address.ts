import { z } from 'zod';

/** As long as an address may be. */
export const LONGEST_ADDRESS = 254;

/** The e-mail address that a text is, without the blanks around it; null if it is none. */
export function emailAddress(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_ADDRESS && z.email().safeParse(trimmed).success ? trimmed : null;
}
