/** When something happens to a purchase, by the domain's clock and on the vendor's calendar. */
import { dayAt, type Day } from '../platform/calendar';
import type { PurchaseWorld } from './selling';

export interface Moment {
  readonly now: Date;
  readonly today: Day;
}

export function momentIn({ clock, settings }: Pick<PurchaseWorld, 'clock' | 'settings'>): Moment {
  const now = clock.now();
  return { now, today: dayAt(now, settings.vendorTimeZone) };
}
