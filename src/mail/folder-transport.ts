/** Puts letters into a folder, one file each, for trying things without a mail server. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { letterFile } from './letter-file.rules';
import type { MailTransport } from './outgoing-mail';

export function folderTransport(folder: string): MailTransport {
  const mailer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(mail) {
      const name = letterFile(mail.messageId);
      if (!name) throw new Error('this Message-ID was not made here');
      const { message } = await mailer.sendMail(mail);
      await mkdir(folder, { recursive: true });
      // Whole or not at all; the name is the Message-ID's, so that a second try puts the same file there.
      const unfinished = join(folder, `.${name}.${process.pid}`);
      await writeFile(unfinished, message as Buffer);
      await rename(unfinished, join(folder, name));
    },
    close: () => mailer.close(),
  };
}
