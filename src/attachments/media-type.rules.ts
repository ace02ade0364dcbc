/** What kind of file it is by its content, and which kinds a browser may be told. R59. */
const UNKNOWN = 'application/octet-stream';

/** `detected` is by a mark in its bytes; `isText` where all of it is UTF-8 without a zero byte. */
export function mediaType(detected: string | undefined, head: Uint8Array, isText: boolean): string {
  if (detected && detected !== 'application/xml') return detected;
  if (!isText) return detected ?? UNKNOWN;
  return markup(Buffer.from(head).toString('utf8')) ?? detected ?? 'text/plain';
}

/** What begins with a tag is more than plain text to whoever opens it. */
function markup(text: string): string | null {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (!start.startsWith('<')) return null;
  if (/<svg[\s>]/i.test(start)) return 'image/svg+xml';
  return /^(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|script|iframe|meta|title|style|a|div|p|img|table)[\s>/]/i.test(
    start,
  )
    ? 'text/html'
    : 'application/xml';
}

/** Nothing in them runs; everything else goes out as bytes of no kind. */
const TOLD: ReadonlySet<string> = new Set([
  'application/gzip',
  'application/pdf',
  'application/zip',
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
]);

/** The type that a download is sent with. */
export function downloadType(stored: string | null): string {
  if (stored === 'text/plain') return 'text/plain; charset=utf-8';
  return stored !== null && TOLD.has(stored) ? stored : UNKNOWN;
}
