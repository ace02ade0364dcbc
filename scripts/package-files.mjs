import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isLeftOut } from './left-out.mjs';
import { nameOf } from './production-packages.mjs';

const CODE = /\.[cm]?js$/;
/** `import('x')`, `import 'x'`, `… from 'x'`: by the text, so that a comment may name too much, and never too little. */
const IMPORTED = /(?:\bfrom|\bimport)\s*(\()?\s*['"]([^'"]+)['"]/g;
const BESIDE = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"](\.[^'"]*)['"]/g;
const ELSEWHERE = /\brequire\(\s*['"]([^'".][^'"]*)['"]/g;
const TYPES = /\.[cm]?ts$/;
const COMMENTED = /^\s*(\/\/|\*).*$/gm;
const ENDINGS = ['', '.js', '.json', '.node', '/index.js', '/index.json'];

/**
 * The files of each package that Node may load, as `[path of the package, paths in it]`. Of a package that is there as
 * CommonJS and as ES modules the latter stay away where no ES module and no `import()` names it.
 */
export function packageFiles(root, paths, ownFiles) {
  const packages = paths.map((folder) => describe(root, folder));
  const own = { folder: '', hasTwin: false, files: ownFiles.map((file) => ({ file, module: false })) };
  const imported = namedByModules(root, [own, ...packages]);
  return packages.map(({ folder, name, hasTwin, files }) => {
    const loaded = hasTwin && !imported.has(name) ? files.filter(({ module }) => !module) : files;
    return [folder, loaded.map(({ file }) => file)];
  });
}

/** What is kept and loads what is not, as `FILE loads NAME`: a mistake in what is left out. */
export function brokenLoads(root, packages) {
  const kept = new Set(packages.flatMap(([folder, files]) => files.map((file) => `${folder}/${file}`)));
  const broken = [];
  for (const [folder, files] of packages)
    for (const file of files.filter((each) => CODE.test(each))) {
      const full = path.join(root, folder, file);
      const text = readFileSync(full, 'utf8').replace(COMMENTED, '');
      const beside = [...text.matchAll(BESIDE)].flatMap(([, name]) => besideThat(full, name) ?? []);
      const elsewhere = [...text.matchAll(ELSEWHERE)].flatMap(
        ([, name]) => elsewhereOf(root, folder, full, name) ?? [],
      );
      const lost = [...beside, ...elsewhere].filter(
        (each) => !kept.has(path.relative(root, each).replaceAll('\\', '/')),
      );
      broken.push(...lost.map((each) => `${folder}/${file} loads ${path.relative(root, each)}`));
    }
  return broken;
}

function besideThat(file, name) {
  if (TYPES.test(name)) return undefined;
  const target = path.resolve(path.dirname(file), name);
  return ENDINGS.map((ending) => target + ending).find(isFile);
}

/** What is there by accident, since a tool needs it too, is no dependency. */
function elsewhereOf(root, folder, file, name) {
  if (!Object.hasOwn(manifestIn(path.join(root, folder)).dependencies ?? {}, packageOf(name))) return undefined;
  try {
    const found = createRequire(file).resolve(name);
    return path.isAbsolute(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isFile = (file) => existsSync(file) && statSync(file).isFile();

function describe(root, folder) {
  const manifest = manifestIn(path.join(root, folder));
  const name = nameOf(folder);
  return { folder, name, hasTwin: isRequired(manifest), files: list(root, folder, name, '', manifest.type) };
}

function list(root, folder, name, inside, type) {
  const entries = readdirSync(path.join(root, folder, inside), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = path.posix.join(inside, entry.name);
    if (isLeftOut(name, file, entry.isDirectory())) return [];
    if (entry.isDirectory())
      return list(root, folder, name, file, manifestIn(path.join(root, folder, file))?.type ?? type);
    const module = file.endsWith('.mjs') || (type === 'module' && file.endsWith('.js'));
    return entry.isFile() ? [{ file, module }] : [];
  });
}

function manifestIn(folder) {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Whether `require` leads to something that is no ES module. */
function isRequired({ type, main, exports }) {
  const entry = exports === undefined ? (main ?? 'index.js') : required(exports);
  if (!entry) return false;
  if (type !== 'module') return !entry.endsWith('.mjs');
  return entry.endsWith('.cjs') || /(^|\/)(cjs|commonjs)\//.test(entry);
}

function required(exports) {
  if (typeof exports === 'string' || !exports) return exports;
  if (Array.isArray(exports)) return exports.map(required).find(Boolean);
  if ('.' in exports) return required(exports['.']);
  const condition = Object.keys(exports).find((key) => ['node', 'require', 'module-sync', 'default'].includes(key));
  return condition && required(exports[condition]);
}

/** The packages of which ES modules are loaded, by others that are in their turn. */
function namedByModules(root, packages) {
  const imported = new Set();
  for (let before = -1; before !== imported.size;) {
    before = imported.size;
    for (const { folder, name, hasTwin, files } of packages)
      for (const { file, module } of files) {
        if (!CODE.test(file) || (module && hasTwin && !imported.has(name))) continue;
        const text = readFileSync(path.join(root, folder, file), 'utf8');
        for (const [, call, what] of text.matchAll(IMPORTED)) if (module || call) imported.add(packageOf(what));
      }
  }
  return imported;
}

function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
