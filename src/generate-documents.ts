import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readDocumentFolder } from './document-folder';
import { createSchema } from './schema';
import { BUILT, OWN_DOCUMENTS } from './trusted-documents';

/** Run by the build: registers the documents of the product by their hashes. A bad one fails it. */
const schema = createSchema();
// Those of the portal are put here by the build, as its client prints them.
const folders = [OWN_DOCUMENTS, ...process.argv.slice(2)];
const read = folders.map((folder) => readDocumentFolder(folder, schema));
const documents = read.flatMap((each) => each.documents);
const faults = read.flatMap((each) => each.faults);
for (const fault of faults) process.stderr.write(`casegate: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else writeFileSync(BUILT, JSON.stringify(Object.fromEntries(documents.map(({ hash, text }) => [hash, text])), null, 2));
