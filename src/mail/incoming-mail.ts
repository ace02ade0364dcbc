/** A mail that came in, as far as it is looked at. */
export interface IncomingMail {
  /** In angle brackets, as it came; null without one. */
  readonly messageId: string | null;
  /** The one address that it says it is from; null if it names none or several. */
  readonly from: string | null;
  /** Values by name in lower case, in their order, unfolded. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The text, or what the HTML says where there is no text. */
  readonly text: string;
  readonly files: readonly IncomingFile[];
  /** Of all of it, for a mail without a Message-ID. */
  readonly fingerprint: string;
}

export interface IncomingFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Where a mail was sent from and to, as the mail system says, whatever its headers say. */
export interface MailEnvelope {
  /** Empty for a mail about a mail, to which nobody may answer; null where it is not known. */
  readonly from: string | null;
  /** Null where only the mail's headers can say. */
  readonly to: readonly string[] | null;
}
