/** What production runs of node_modules, by package-lock.json. */

/** Dependencies that nothing runs: they fetch or compile, or belong to a command line or a copy that is not run. */
const NOT_RUN = {
  'better-sqlite3': ['prebuild-install'],
  pdfkit: ['fflate'],
  'png-js': ['fflate'],
  typeorm: ['yargs'],
  'unicode-trie': ['pako'],
  yup: ['lodash-es'],
};

/**
 * The packages that `dependencies` reach, as their paths. Types are left out, and optional packages: nothing of ours
 * asks for them.
 */
export function productionPackages({ packages }) {
  const found = new Set();
  const visit = (from, name) => {
    const path = seenFrom(from, name).find((each) => packages[each]);
    if (!path) throw new Error(`package-lock.json has no ${name} for ${from || 'the product'}`);
    if (found.has(path)) return;
    found.add(path);
    for (const each of namesNeeded(name, packages[path])) visit(path, each);
  };
  for (const name of Object.keys(packages[''].dependencies)) visit('', name);
  return [...found].sort();
}

function namesNeeded(name, { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const peers = Object.keys(peerDependencies).filter((each) => !peerDependenciesMeta[each]?.optional);
  const notRun = NOT_RUN[name] ?? [];
  return [...Object.keys(dependencies), ...peers].filter((it) => !it.startsWith('@types/') && !notRun.includes(it));
}

/** Where Node looks: below the one that asks, then in each folder above. */
function seenFrom(path, name) {
  const parts = path ? path.split('/node_modules/') : [];
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

export function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
