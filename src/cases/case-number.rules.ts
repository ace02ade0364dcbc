/** The number that people quote: date, region, sequence. Knowing one shows nothing. */
import type { Day } from '../platform/calendar';

/** `261122` + `001` + `0000042`: sixteen digits. The sequence comes from a row that exists anyway; gaps are fine. */
export function caseNumber(today: Day, regionOrdinal: number, sequence: number): string {
  const date = today.slice(2).replaceAll('-', '');
  return `${date}${String(regionOrdinal % 1000).padStart(3, '0')}${String(sequence % 10_000_000).padStart(7, '0')}`;
}

export function isCaseNumber(text: string): boolean {
  return /^\d{16}$/.test(text);
}
