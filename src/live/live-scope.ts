import type { SignedIn } from '../identity/scope';
import type { Announcements } from './announcements';

/** What a stream knows while it is open, and again, anew, for each thing that it shows. */
export interface LiveScope extends SignedIn {
  readonly announcements: Announcements;
  /** The same viewer's scope of this moment; null once who opened the stream may not follow anything any more. */
  renew(): Promise<LiveScope | null>;
}
