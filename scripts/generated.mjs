import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bin, node, printed, root } from './run.mjs';

/** What is committed and printed by a program of ours. */
export const GENERATED = {
  'schema.graphql': 'dist/src/generate-schema.js',
  '.env.example': 'dist/src/platform/settings-example.js',
  'docs/access.md': 'dist/src/generate-access.js',
};
const DOCUMENTS = 'tests/documents.ts';

/** Types for the documents of the tests, by codegen.yml. */
export const codegen = () => node(bin('@graphql-codegen/cli', 'graphql-codegen'), ['--config', 'codegen.yml']);

/** Does a committed file say what its program prints today? */
export function isCurrent(file) {
  const text = printed(GENERATED[file]);
  return text !== undefined && (text === read(file) || outdated(file));
}

/** codegen writes over the file, so that in a working copy a failure repairs itself. */
export function documentsAreCurrent() {
  const before = read(DOCUMENTS);
  return codegen() === 0 && (before === read(DOCUMENTS) || outdated(DOCUMENTS));
}

function outdated(file) {
  console.error(`${file} is not what the code makes: run \`npm run schema\` and commit the change`);
  return false;
}

function read(file) {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
