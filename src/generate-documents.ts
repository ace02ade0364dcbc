import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readDocumentFolder } from './document-folder';
import { createSchema } from './schema';
import { BUILT, OWN_DOCUMENTS } from './trusted-documents';

/** Run by the build: registers the documents of the product by their hashes. A bad one fails it. */
const { documents, faults } = readDocumentFolder(OWN_DOCUMENTS, createSchema());
for (const fault of faults) process.stderr.write(`casegate: ${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else writeFileSync(BUILT, JSON.stringify(Object.fromEntries(documents.map(({ hash, text }) => [hash, text])), null, 2));
