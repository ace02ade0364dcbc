/** Whether a mail is from whom it says, as far as that can be known. */
import type { IncomingMail } from './incoming-mail';

/** Only the letters A to Z are folded: others that look or fold alike are other people's addresses. R52. */
export function isSameAddress(one: string, other: string): boolean {
  const folded = (address: string) => address.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return folded(one) === folded(other);
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
