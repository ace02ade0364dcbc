import { ensureBenchBuilt, ensureBuilt, ensureInstalled } from './prepare.mjs';

/** `npm run bench`: see bench/README.md, or `npm run bench -- --help`. */
await ensureInstalled();
await ensureBuilt();
await ensureBenchBuilt();
await import('../dist.bench/bench/bench.js');
