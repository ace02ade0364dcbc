/** The Dockerfile, as far as it can be read and done without Docker: its stages, and their steps in a folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Instruction {
  name: string;
  rest: string;
}

/** The instructions of each FROM, it included; what stands before the first is in none. */
export function readStages(file: string): Instruction[][] {
  const text = readFileSync(file, 'utf8').replace(/^#.*\n/gm, '');
  const stages: Instruction[][] = [];
  for (const line of text.replace(/\\\n\s*/g, '').split('\n')) {
    const [, name, rest] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
    if (!name || rest === undefined) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

/** Which of the files go to a build, by a .dockerignore that forbids all and then allows. */
export function sentToBuild(ignore: string, files: readonly string[]): string[] {
  const lines = ignore.split('\n').filter((line) => line && !line.startsWith('#'));
  const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const endings = lines.flatMap((line) => /^src\/\*\*\/\*(\.\S+)$/.exec(line)?.[1] ?? []);
  if (lines.length !== 1 + allowed.length + endings.length || lines[0] !== '*')
    throw new Error('.dockerignore says something that this does not understand');
  const isAllowed = (file: string) => allowed.some((each) => file === each || file.startsWith(`${each}/`));
  return files.filter((file) => isAllowed(file) && !endings.some((ending) => file.endsWith(ending)));
}

/** Does COPY and RUN of a stage, with `disk` as the root of its file system and `context` as what was sent. */
export async function doStage(stage: readonly Instruction[], disk: string, context: string): Promise<void> {
  let folder = disk;
  for (const { name, rest } of stage) {
    if (name === 'WORKDIR') mkdirSync((folder = path.join(disk, rest)), { recursive: true });
    if (name === 'RUN') await shell(rest, folder);
    if (name === 'COPY') copy(rest.split(/ +/), folder, disk, context);
  }
}

function copy(words: string[], folder: string, disk: string, context: string): void {
  const from = words[0]?.startsWith('--from=') ? disk : context;
  const names = words.filter((word) => !word.startsWith('--'));
  const target = path.join(folder, names.pop() as string);
  for (const name of names) {
    const inFolder = name === '.' || from === disk;
    cpSync(path.join(from, name), inFolder ? target : path.join(target, path.basename(name)), { recursive: true });
  }
}

/** What npm hands to its scripts would have it work in the folder of those. */
const OURS =
  /^(NODE_ENV|NODE_OPTIONS|INIT_CWD|CASEGATE_.*|JEST_.*|npm_(?!config_(registry|cache|userconfig|nodedir)$).*)$/i;

async function shell(command: string, cwd: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
  const child = spawn('/bin/sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said.slice(-4000)}`);
}
