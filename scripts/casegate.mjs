import { ensureBuilt, ensureInstalled } from './prepare.mjs';

// Standard output belongs to the command: what is prepared is said on standard error.
await ensureInstalled();
await ensureBuilt();
await import('../dist/src/cli/main.js');
