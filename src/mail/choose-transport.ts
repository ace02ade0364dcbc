/** What takes the letters of this installation: a mail server, or a folder. */
import type { MailSettings } from '../platform/settings-mail';
import { folderTransport } from './folder-transport';
import type { MailTransport } from './outgoing-mail';
import { smtpTransport } from './smtp-transport';

/** Null where nothing is set up to take letters: then they wait. */
export function chooseTransport({ smtpUrl, folder }: MailSettings): MailTransport | null {
  if (smtpUrl) return smtpTransport(smtpUrl);
  return folder ? folderTransport(folder) : null;
}
