import { findPrograms } from './debian.mjs';

/** Under the first of these names it is in the answer; the others are what else it is called. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `{ chromium: path }`, installed where that is possible, or `{ reason }` in one line. */
export const findChromium = (what = 'the portal is not tested in a browser') =>
  findPrograms({
    package: 'chromium',
    programs: [NAMES],
    what,
    how: 'install it (Debian: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask google-chrome)',
  });
