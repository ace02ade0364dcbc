/** A page whose script is built: scripts/prepare.mjs makes it of web/NAME, into dist/NAME. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { PROJECT_FOLDER } from '../platform/settings';

const PAGE = 'index.html';
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface BuiltPage {
  /** HTML that names the files. */
  page: string;
  /** By their name, which changes with what is in it. */
  files: Map<string, { type: string; content: Buffer }>;
}

/** All of it is read, so that a build that comes meanwhile changes nothing; null where nothing has been built. */
export function readBuiltPage(name: string, built = join(PROJECT_FOLDER, 'dist')): BuiltPage | null {
  const folder = join(built, name);
  if (!existsSync(join(folder, PAGE))) return null;
  const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = found.flatMap(({ name: file }) => {
    const type = TYPES[extname(file)];
    return type ? [[file, { type, content: readFileSync(join(folder, file)) }] as const] : [];
  });
  return { page: readFileSync(join(folder, PAGE), 'utf8'), files: new Map(files) };
}
