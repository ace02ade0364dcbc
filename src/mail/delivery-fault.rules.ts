/** What a mail server's refusal means: worth another try, or for good. */
export interface DeliveryFault {
  permanent: boolean;
  /** For the operator; without control characters, and short enough for its column. */
  text: string;
}

interface Failure {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  message?: unknown;
}

/**
 * A 5xx to the recipient or to the letter itself is for good. One to the greeting, the sign-in or the sender tells of
 * our own settings, which somebody can put right meanwhile; 503 only means that the order of commands was lost.
 */
export function deliveryFault(error: unknown): DeliveryFault {
  const { command, responseCode, message, code }: Failure = typeof error === 'object' && error !== null ? error : {};
  const isFinal =
    typeof responseCode === 'number' && responseCode >= 500 && responseCode <= 599 && responseCode !== 503;
  const ofLetter = command === 'RCPT TO' || command === 'DATA';
  const text = [code, message ?? error].filter((part) => part !== undefined).map(String);
  return {
    permanent: isFinal && ofLetter,
    text: text
      .join(' ')
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, 300),
  };
}
