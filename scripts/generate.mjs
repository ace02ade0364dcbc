import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATED, codegen } from './generated.mjs';
import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { printed, root } from './run.mjs';

/** `npm run schema`: writes anew what is made from the code and committed, so that reviews see it change. */
await ensureInstalled();
await ensureBuilt();
for (const [file, program] of Object.entries(GENERATED)) {
  const text = printed(program);
  if (text === undefined) process.exit(1);
  writeFileSync(path.join(root, file), text);
  console.log(`wrote ${file}`);
}
process.exitCode = codegen();
