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

const found = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...FOLDERS]
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

/** The file of a program that has to be there. */
export function program(name: string): string {
  const file = found(name);
  if (!file) throw new Error(`no ${name} on this machine`);
  return file;
}

/**
 * Where the program is missing its stories cannot be told; `npm test` sees to it that it is there, or says why not.
 * A suite that is skipped as a whole counts as failed under CI.
 */
export const describeWith = (name: string): jest.Describe => (found(name) ? describe : describe.skip);
