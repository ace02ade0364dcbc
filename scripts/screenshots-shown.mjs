import { ADA, BRAM, ERIN, GRACE } from './demo-server.mjs';

/**
 * The pictures of docs/screenshots: `name` of the file; `person` who is signed in, nobody without; `path`; and where
 * they differ `viewport` (desktop, phone), `colorScheme`, `locale` and `fullPage`. `prepare(page)` does what has to be
 * done first, and waits for what has to be there.
 */
export const SHOWN = [
  { name: 'sign-in', path: '/sign-in?return=%2F' },
  { name: 'requests', path: '/cases', person: BRAM, prepare: (page) => heading(page, 'Support requests') },
  { name: 'requests-phone', path: '/cases', person: ADA, viewport: 'phone', colorScheme: 'dark', prepare: listed },
  { name: 'new-request', path: '/new', person: ADA, prepare: describeProblem },
  { name: 'plans', path: '/new', person: GRACE, prepare: choosePlan },
  { name: 'request', path: '/cases', person: BRAM, prepare: openRequest },
  { name: 'agreements', path: '/agreements', person: GRACE, prepare: (page) => heading(page, 'Agreements') },
  { name: 'organisation', path: '/organisations/contoso', person: GRACE, prepare: (page) => heading(page, 'Contoso') },
  { name: 'desk', path: '/desk', person: ERIN, prepare: (page) => heading(page, 'Waiting for an engineer') },
];

function heading(page, name) {
  return page.getByRole('heading', { name }).first().waitFor();
}

function listed(page) {
  return page.getByRole('link', { name: 'The build server' }).waitFor();
}

async function openRequest(page) {
  await page.getByRole('link', { name: 'The build server' }).click();
  await heading(page, 'Response clock');
}

/** As far as articles that may help. */
async function describeProblem(page) {
  const product = page.getByRole('combobox', { name: /^Product/ });
  await product.click();
  await product.fill('Windows Server');
  await page.getByRole('option', { name: /^Windows Server \(/ }).click();
  await page.getByLabel(/^Version/).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^Title/ }).fill('The system disk of the server is full');
  await page
    .getByRole('textbox', { name: /^Description/ })
    .fill('Since this morning the disk C: is full, and updates cannot be installed.');
  await page
    .getByText(/may help/)
    .first()
    .waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
}

/** The second step, with who would answer. */
async function choosePlan(page) {
  await describeProblem(page);
  await page.getByLabel(/^Category/).selectOption({ index: 1 });
  await page.getByLabel(/^Problem/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByText(/You would be answered/).waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
}
