import { Command } from 'commander';
import { readDocumentFolder, type TrustedDocument } from '../document-folder';
import { readSettings } from '../platform/settings';
import { listDocuments, OWN_DOCUMENTS } from '../trusted-documents';
import { columns, JSON_FLAG, print, Refusal, type JsonOption } from './output';

export function documentsCommand(): Command {
  return new Command('documents')
    .description('Trusted documents: which are registered, and whether those of a folder could be.')
    .addCommand(checkCommand())
    .addCommand(listCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('Check a folder of .graphql files, and of lists that the tools of clients write, against this schema.')
    .argument('<folder>')
    .option(...JSON_FLAG)
    .action(async (folder: string, options: JsonOption) => {
      const { documents, faults } = readDocumentFolder(folder, await ownSchema());
      if (faults.length > 0 && options.json) print({ faults }, [], options);
      if (faults.length > 0) throw new Refusal(faults);
      show(documents, options);
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('Show the documents of the product and of the folders in CASEGATE_DOCUMENTS, with their ids.')
    .option(...JSON_FLAG)
    .action(async (options: JsonOption) => {
      show(listDocuments([OWN_DOCUMENTS, ...readSettings().documents.folders], await ownSchema()), options);
    });
}

/** Two thirds of the modules of the server, which no other command waits for. */
const ownSchema = async () => (await import('../schema.js')).createSchema();

function show(documents: readonly TrustedDocument[], options: JsonOption): void {
  const listed = documents.map(({ hash, operations, file }) => ({ id: `sha256:${hash}`, operations, file }));
  const rows = listed.map(({ id, operations, file }) => [id, operations.join(', '), file]);
  print({ documents: listed }, columns(['id', 'operations', 'file'], rows), options);
}
