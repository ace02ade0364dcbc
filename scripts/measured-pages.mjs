/**
 * What `npm run measure:portal` measures, as the person who is signed in. `path` is given what `known` of the server;
 * `ready` is there when the page can be read; `interact` does one of the thirty interactions, after `begin`.
 */
export const PAGES = [
  { name: '/', path: () => '/', ready: 'h1' },
  { name: '/new', path: () => '/new', ready: 'h1' },
  { name: '/cases/…', path: ({ caseNumber }) => `/cases/${caseNumber}`, ready: 'h1' },
  { name: '/agreements', path: () => '/agreements', ready: 'h1' },
];

const FIELD = 'main input:not([type=checkbox], [type=radio], [type=hidden]), main textarea';

export const INTERACTIONS = [
  { name: 'typing on `/new`', path: () => '/new', ready: FIELD, interact: typeInto(FIELD) },
  { name: 'going through `/` by Tab', path: () => '/', ready: 'h1', interact: (page) => page.keyboard.press('Tab') },
];

/** A letter each time; every tenth empties the field again. */
function typeInto(selector) {
  return async (page, index) => {
    const field = page.locator(selector).first();
    if (index === 0) await field.focus();
    if (index % 10 < 9) return page.keyboard.press('windowserv'[index % 10]);
    await page.keyboard.press('ControlOrMeta+a');
    return page.keyboard.press('Backspace');
  };
}
