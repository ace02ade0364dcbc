/** What the page of the explorer sends, by its own script in a browser that is made up here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { CLIENT_HEADER } from '../sessions/forgery.rules';
import { PROJECT_FOLDER } from '../platform/settings';

interface Sent {
  credentials: string;
  headers: Record<string, string>;
}
interface Choice {
  text: string;
  value: string;
}

function open(people: { name: string; token: string }[]) {
  const choices: Choice[] = [];
  const sent: Sent[] = [];
  const select = { value: '', add: (option: Choice) => choices.push(option) };
  const given = { textContent: JSON.stringify(people), dataset: { nonce: 'n' } };
  let fetcher: (params: object, options?: object) => Promise<unknown> = () => Promise.reject(new Error('not shown'));
  runInNewContext(readFileSync(join(PROJECT_FOLDER, 'web', 'explorer.js'), 'utf8'), {
    window: {},
    document: { getElementById: (id: string) => (id === 'people' ? given : select) },
    Option: class {
      constructor(
        readonly text: string,
        readonly value: string,
      ) {}
    },
    GraphiQL: null,
    React: { createElement: (_what: unknown, props: { fetcher: typeof fetcher }) => (fetcher = props.fetcher) },
    ReactDOM: { createRoot: () => ({ render: () => undefined }) },
    fetch: (_address: string, options: Sent) => {
      sent.push(options);
      return Promise.resolve({ json: () => ({}) });
    },
  });
  const ask = async (choice: RegExp, headers: Record<string, string> = {}): Promise<Sent | undefined> => {
    select.value = choices.find(({ text }) => choice.test(text))?.value ?? 'no such choice';
    await fetcher({ query: '{ __typename }' }, { headers });
    return sent.at(-1);
  };
  return { choices, ask };
}

describe('R1 the explorer says who asks', () => {
  const { ask } = open([{ name: 'Ada', token: 'eyJ' }]);

  it.each([
    [/Ada/, 'omit', 'Bearer eyJ'],
    [/my session/, 'same-origin', undefined],
    [/nobody/, 'omit', undefined],
  ])('R1 %s: cookies %s, authorization %s', async (choice, credentials, authorization) => {
    const sent = await ask(choice);
    expect(sent).toMatchObject({ credentials, headers: { [CLIENT_HEADER]: 'explorer' } });
    expect(sent?.headers.authorization).toBe(authorization);
  });

  it('R1 without demo people by a header of their own', async () => {
    const sent = await open([]).ask(/header below/, { authorization: 'Bearer own' });
    expect(sent).toMatchObject({ credentials: 'omit', headers: { authorization: 'Bearer own' } });
  });
});
