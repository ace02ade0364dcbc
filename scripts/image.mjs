import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { brokenLoads, packageFiles } from './package-files.mjs';
import { ensureBuilt, WEB } from './prepare.mjs';
import { productionPackages } from './production-packages.mjs';
import { root } from './run.mjs';

/**
 * `node scripts/image.mjs FOLDER`: what a container is made of, and nothing else. The packages are installed already,
 * those for development too, and stay as they are.
 */
const [target] = process.argv.slice(2);
if (!target) stop('say which folder to fill: node scripts/image.mjs FOLDER');
const folder = path.resolve(target);
if (existsSync(folder) && readdirSync(folder).length > 0) stop(`${folder} is not empty`);

await ensureBuilt();
const own = ['dist', 'data', 'web'].flatMap(filesIn).filter((file) => !isLeftBehind(file));
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const packages = packageFiles(
  root,
  productionPackages(lock),
  own.filter((file) => file.endsWith('.js') && !isForBrowsers(file)),
);
const broken = brokenLoads(root, packages);
if (broken.length > 0) stop(`scripts/left-out.mjs leaves out what is loaded:\n${broken.join('\n')}`);

rmSync(folder, { recursive: true, force: true });
const sizes = [
  ['the product', put([...own, 'package.json', 'LICENSE'])],
  ['packages', put(packages.flatMap(([inside, files]) => files.map((file) => `${inside}/${file}`)))],
];
for (const [what, { files, bytes }] of sizes) say(`${what}: ${(bytes / 1e6).toFixed(1)} MB in ${files} files`);

/**
 * What is read by people, what lies in a folder of web/, which is the source of what is built into dist/, and of that
 * the explorer, which production refuses, and the portal's documents, which are registered by then.
 */
function isLeftBehind(file) {
  return (
    /\.map$|(^|\/)README\.md$|\/\./.test(file) ||
    /^web\/(.+\/|tsconfig)/.test(file) ||
    /^dist\/(explorer|portal-documents)\//.test(file)
  );
}

function isForBrowsers(file) {
  return ['web', ...WEB.map((name) => `dist/${name}`)].some((folder) => file.startsWith(`${folder}/`));
}

/** Readable by whoever runs it, and written by nobody. */
function put(files) {
  let bytes = 0;
  for (const file of files) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
    copyFileSync(path.join(root, file), to);
    chmodSync(to, 0o644);
    bytes += statSync(to).size;
  }
  return { files: files.length, bytes };
}

function filesIn(name) {
  const entries = readdirSync(path.join(root, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function say(text) {
  process.stderr.write(`casegate: ${text}\n`);
}

function stop(reason) {
  say(reason);
  process.exit(1);
}
