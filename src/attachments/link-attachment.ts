/** Gives a link by which a file can be downloaded for five minutes, by the machine's own clock. R53, R59. */
import { later, realNow } from '../platform/calendar';
import { findFiles } from './attachment.store';
import { downloadFault, type DownloadFault } from './download.rules';
import { LINK_MS, linkToken } from './download-token';
import type { FileScope } from './open-files';

export type LinkFault = 'ATTACHMENT_NOT_FOUND' | DownloadFault;
export type LinkedAttachment = { kind: 'linked'; url: string; expiresAt: Date } | { kind: 'refused'; code: LinkFault };

export const DOWNLOADS = '/attachments';

export async function linkAttachment(scope: FileScope, attachmentId: number): Promise<LinkedAttachment> {
  const { files, viewer, credential, database, now } = scope;
  const [file] = await findFiles(database.reads, viewer, [attachmentId], now);
  const code = file ? downloadFault(file, files) : 'ATTACHMENT_NOT_FOUND';
  if (code) return { kind: 'refused', code };
  const expiresAt = later(realNow(), LINK_MS);
  const byKey = credential?.kind === 'KEY' ? { keyId: credential.keyId } : {};
  const link = { attachmentId, signInId: viewer.signInId, ...byKey, expiresAt: expiresAt.getTime() };
  return { kind: 'linked', url: `${files.origin}${DOWNLOADS}/${linkToken(files.linkKey, link)}`, expiresAt };
}
