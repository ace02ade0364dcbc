import path from 'node:path';
import { defineConfig } from 'vite';

/** Where it is built to is said by scripts/prepare.mjs; the server reads it from dist/explorer. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/explorer/',
  publicDir: false,
  // Packages may lie where nobody writes.
  cacheDir: path.join(import.meta.dirname, '../../.casegate/vite'),
  build: {
    // All files side by side, so that one route serves them.
    assetsDir: '',
    modulePreload: { polyfill: false },
    // GraphiQL is one piece of a megabyte, and asked for from the same machine.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
});
