/** Takes letters out of the folder in which they are kept where there is no mail server. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { letterFile } from './letter-file.rules';

export async function forgetLetterFiles(folder: string | null, messageIds: readonly string[]): Promise<void> {
  if (folder === null) return;
  for (const name of messageIds.flatMap((each) => letterFile(each) ?? []))
    await rm(join(folder, name), { force: true });
}
