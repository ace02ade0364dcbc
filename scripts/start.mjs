import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
// In this same process: Ctrl-C and SIGTERM then reach the server itself, with nobody in between to lose them.
await import('../dist/src/main.js');
