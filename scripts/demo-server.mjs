import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './run.mjs';

/** What the machine has set decides nothing of what is shown or measured. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];

/** A server with the demo world, on a free port, in a folder that goes with it: `{ url, home, stop }`. */
export async function startDemoServer(settings = {}) {
  const home = mkdtempSync(path.join(tmpdir(), 'casegate-demo-'));
  const inherited = INHERITED.filter((name) => process.env[name]).map((name) => [name, process.env[name]]);
  const env = { ...Object.fromEntries(inherited), CASEGATE_HOME: home, HOST: '127.0.0.1', PORT: '0', ...settings };
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] };
  const child = spawn(process.execPath, [path.join(root, 'dist', 'src', 'main.js')], options);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const clear = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', () => (child.kill(), clear()));
  let said = '';
  const url = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const ready = /ready at (http:\/\/\S+)/.exec(said);
      if (ready) resolve(ready[1].replace(/\/$/, ''));
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const stop = async () => {
    child.kill();
    await ended;
    clear();
  };
  return { url, home, stop };
}

/** By the pages of the demo: somebody by name, who comes back to `returnTo`. */
export async function signInAs(page, url, { name, kind }, returnTo = '/') {
  await page.goto(`${url}/sign-in/start?kind=${kind}&return=${encodeURIComponent(returnTo)}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((at) => !/^\/(demo|sign-in)\//.test(at.pathname));
}

export const ADA = { name: 'Ada Jansen', kind: 'PERSONAL' };
export const BRAM = { name: 'Bram de Vries', kind: 'WORK' };
export const GRACE = { name: 'Grace Okafor', kind: 'WORK' };
export const ERIN = { name: 'Erin Visser', kind: 'WORK' };
export const SVEN = { name: 'Sven Lindqvist', kind: 'WORK' };
export const OLGA = { name: 'Olga Novak', kind: 'WORK' };
