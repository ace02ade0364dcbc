/**
 * A browser sends its cookie with whatever any page makes it ask. So a cookie counts only where a page of ours asked:
 * one header that no other page can add without our leave, and nothing that says that it came from elsewhere.
 */

/** Its value says who wrote the client, and nothing depends on it. */
export const CLIENT_HEADER = 'x-casegate-client';

export interface BrowserSays {
  /** The one custom header. */
  readonly client: string | undefined;
  /** `Origin`, where the browser sends it. */
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, where the browser sends it. */
  readonly site: string | undefined;
  readonly host: string | undefined;
  /** A page can add no header to its wish for a socket, but its browser always says where the page is from. */
  readonly forSocket: boolean;
}

export interface OurPlaces {
  /** Where people reach this server; null where that is wherever they reached it. */
  readonly publicUrl: string | null;
  readonly allowedOrigins: readonly string[];
}

export function isFromOurPages(says: BrowserSays, ours: OurPlaces): boolean {
  const { client, origin, site, forSocket } = says;
  if (forSocket ? origin === undefined : client === undefined) return false;
  const isAllowed = origin !== undefined && ours.allowedOrigins.includes(origin);
  if (origin !== undefined && !isAllowed && !isOwn(origin, says, ours)) return false;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return site === 'same-site' && isAllowed;
}

function isOwn(origin: string, { host }: BrowserSays, { publicUrl }: OurPlaces): boolean {
  if (publicUrl !== null) return URL.canParse(publicUrl) && origin === new URL(publicUrl).origin;
  return host !== undefined && [`http://${host}`, `https://${host}`].includes(origin.toLowerCase());
}
