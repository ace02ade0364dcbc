/** Whether a mail is from whom it says, as far as that can be known. */
import type { IncomingMail } from './incoming-mail';

/** Only the letters A to Z are folded: others that look or fold alike are other people's addresses. R52. */
export function isSameAddress(one: string, other: string): boolean {
  const folded = (address: string) => address.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return folded(one) === folded(other);
}

const LONGEST_FROM = 2_000;
const ONE_ADDRESS = /^[^@<>,:;]*<([^\s@<>(),:;"\\]+@[^\s@<>(),:;"\\]+)>$|^([^\s@<>(),:;"\\]+@[^\s@<>(),:;"\\]+)$/;

/** The address of a From header that names one person in the plainest form; null for every other. */
export function plainSender(written: string): string | null {
  const bare = written.length > LONGEST_FROM ? null : withoutQuoted(written);
  const [, named, alone] = ONE_ADDRESS.exec(bare?.trim() ?? '') ?? [];
  return named ?? alone ?? null;
}

/** Without what is within quotes and comments, whose places are kept; null where one of them does not end. */
function withoutQuoted(written: string): string | null {
  let bare = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    if (sign === '\\' && (quoted || depth > 0)) at++;
    else if (sign === '"' && depth === 0) {
      quoted = !quoted;
      bare += sign;
    } else if (quoted) continue;
    else if (sign === '(') {
      depth++;
      bare += ' ';
    } else if (sign === ')' && depth > 0) depth--;
    else if (depth === 0) bare += sign;
  }
  return quoted || depth > 0 ? null : bare;
}

/**
 * Whether the mail server that received it says that it failed DMARC. Only what bears that server's own name counts;
 * somebody who forges such a header can only bring a failure upon themselves.
 */
export function failsDmarc({ headers }: Pick<IncomingMail, 'headers'>, authserv: string | null): boolean {
  if (!authserv) return false;
  return (headers.get('authentication-results') ?? []).some((value) => {
    const [server = '', ...results] = value
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .split(';');
    return server.trim().split(/\s/)[0] === authserv && results.some((each) => /^\s*dmarc\s*=\s*fail\b/.test(each));
  });
}
