/** What npm's many lines come down to, and what to do about it. The first pattern that fits wins. */
const CAUSES = [
  [
    /find Python|not found: make|(g\+\+|c\+\+|clang\+\+|cc|gcc|make): (command )?not found|g\+\+: No such file|Could not find any Visual Studio|xcrun: error/i,
    'better-sqlite3 has to be compiled here, which needs Python 3, make and a C++ compiler ' +
      '(Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install)',
  ],
  [
    /FetchError.*headers|headers.*failed/i,
    'better-sqlite3 has to be compiled here, and the headers of Node.js could not be fetched from nodejs.org ' +
      '(with them on disk: npm_config_nodedir=/usr/local npm start)',
  ],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/, 'the npm registry cannot be reached'],
  [/ENOSPC/, 'the disk is full'],
  [/EACCES|EPERM|EROFS/, 'node_modules cannot be written: check who owns this folder'],
  [/EINTEGRITY/, 'a downloaded package is not the one in package-lock.json'],
  [/can only install packages when|EUSAGE/, 'package.json and package-lock.json disagree: run `npm install` once'],
  [/E401|E403/, 'the npm registry refuses access'],
  [/ETARGET|E404/, 'the npm registry lacks a package of package-lock.json'],
  [/spawn npm/, 'npm was not found on the PATH'],
];

/** One line for a failed `npm ci`; where the cause is not known, npm's last lines before it. */
export function diagnose(output) {
  const cause = CAUSES.find(([pattern]) => pattern.test(output))?.[1];
  const where = 'the full output is in .casegate/install.log';
  if (cause) return `installing failed: ${cause} (${where})`;
  const last = output.trim().split('\n').slice(-15).join('\n');
  return `installing failed:\n${last}\n(${where})`;
}
