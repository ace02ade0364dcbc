/** Programs of others that some stories start for themselves: where they are, and what becomes of a story without. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where distributions keep servers besides the PATH of a normal user. */
const FOLDERS = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
];

/** A name that is a path already stays one. */
const found = (name: string): string | undefined =>
  [
    ...(path.isAbsolute(name) ? [''] : []),
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
    ...FOLDERS,
  ]
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

const foundAs = (names: string[]): string | undefined => names.map(found).find((file) => file !== undefined);

/** The file of a program that has to be there, by any of its names. */
export function program(...names: string[]): string {
  const file = foundAs(names);
  if (!file) throw new Error(`no ${names[0]} on this machine`);
  return file;
}

/**
 * Where the program is missing its stories cannot be told; `npm test` sees to it that it is there, or says why not.
 * A suite that is skipped as a whole counts as failed under CI.
 */
export const describeWith = (...names: string[]): jest.Describe => (foundAs(names) ? describe : describe.skip);
