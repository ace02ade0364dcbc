/** Goes through the six steps of a new request as people do, in either language. R33. */
import type { Locator, Page } from 'playwright-core';
import type { World } from '../../world';
import { begins, wordsOf, type Language, type Say } from './words';

export interface ProblemTyped {
  product?: string;
  version?: string;
  title?: string;
  description?: string;
}

export class NewRequest {
  readonly say: Say;

  constructor(
    readonly world: World,
    readonly page: Page,
    language: Language = 'en',
  ) {
    this.say = wordsOf(language);
  }

  /** The step that is worked on. */
  get open(): Locator {
    return this.page.locator('section[aria-current="step"]');
  }

  step(number: number): Locator {
    return this.page.locator(`section[aria-labelledby="step-${number}"]`);
  }

  /** From the list of requests, by its button. */
  async begin(): Promise<void> {
    await this.page
      .getByRole('link', { name: this.say('cases:create') })
      .first()
      .click();
    await this.isAt(1);
  }

  isAt(number: number): Promise<void> {
    return this.page.locator(`section[aria-current="step"][aria-labelledby="step-${number}"]`).waitFor();
  }

  field(key: string, within: Locator | Page = this.open): Locator {
    return within.getByLabel(begins(this.say(key)));
  }

  button(key: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  async product(name: string): Promise<void> {
    const { page } = this;
    const field = this.open.getByRole('combobox', { name: begins(this.say('new:steps.problem.product')) });
    await field.click();
    await field.fill(name);
    await page.getByRole('option', { name: begins(`${name} (`) }).click();
  }

  /** Step 1. What is not said is of a Windows Server 2025. */
  async problem({ product = 'Windows Server', version = '2025', ...typed }: ProblemTyped = {}): Promise<void> {
    const { title = 'The server does not start', description = 'It stops at the logo.' } = typed;
    const { productVersionId } = this.world.version(product, version);
    await this.product(product);
    await this.field('new:steps.problem.version').selectOption(productVersionId);
    await this.field('new:steps.problem.category').selectOption({ index: 1 });
    const problem = this.field('new:steps.problem.problem');
    await problem.waitFor();
    if ((await problem.inputValue()) === '') await problem.selectOption({ index: 1 });
    await this.field('new:steps.problem.title').fill(title);
    await this.field('new:steps.problem.description').fill(description);
  }

  /** Step 3, somebody else than who asks. */
  async primary(firstName: string, lastName: string, email: string): Promise<void> {
    await this.field('new:steps.contact.firstName').fill(firstName);
    await this.field('new:steps.contact.lastName').fill(lastName);
    await this.field('new:steps.contact.email').fill(email);
  }

  /** By Next to the step with that number. */
  async next(to: number): Promise<void> {
    await this.open.getByRole('button', { name: this.say('new:steps.next'), exact: true }).click();
    await this.isAt(to);
  }

  /** From the second step, whose plan is chosen, to the last. */
  async nextToSubmit(): Promise<void> {
    for (const number of [3, 4, 5, 6]) await this.next(number);
  }

  /** Gives the number of the request. */
  async submit(): Promise<string> {
    await this.button('new:steps.submit.go').click();
    return this.sent();
  }

  async sent(): Promise<string> {
    await this.page.waitForURL('**/new/sent/*');
    await this.page.getByRole('heading', { level: 1, name: this.say('new:sent.title') }).waitFor();
    return decodeURIComponent(new URL(this.page.url()).pathname.split('/').at(-1) ?? '');
  }

  /** That what was typed is at the server. */
  saved(): Promise<void> {
    return this.page.locator('[data-saved="SAVED"]', { hasText: /\S/ }).waitFor();
  }
}
