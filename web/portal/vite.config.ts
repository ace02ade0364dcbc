/** Builds the portal: files named after their contents, each beside its compressed forms. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const COMPRESSED = /\.(js|css|json|svg)$/;

export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  // Beside what else is made here: the packages may be read-only, or shared.
  cacheDir: '../../.casegate/vite',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    // Which file needs which: a test adds up what the first page weighs.
    manifest: true,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    // Packages mark what runs in browsers alone, which is all of this.
    rolldownOptions: { onwarn: (warning, say) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || say(warning) },
  },
  plugins: [compress()],
});

/** Once here rather than with every request; the server sends the form that a browser takes. */
function compress(): Plugin {
  return {
    name: 'casegate-compress',
    apply: 'build',
    writeBundle({ dir }) {
      const folder = join(dir ?? '', 'assets');
      for (const name of readdirSync(folder).filter((it) => COMPRESSED.test(it))) {
        const content = readFileSync(join(folder, name));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
