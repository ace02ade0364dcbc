/** The files of mails go where all files go: into quarantine, and onto a case with the message that they came with. R59. */
import type { FileWorld } from '../attachments/open-files';
import { stageFile } from '../attachments/stage-file';
import type { StageFile } from './receiving-end';

export function stageInto(world: FileWorld): StageFile {
  return async ({ name, content }, senderName) => {
    const staged = await stageFile(world, { name, content, senderName });
    return staged.kind === 'staged' ? staged.attachmentId : null;
  };
}
