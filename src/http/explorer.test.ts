/** What the page of the explorer sends, by the choice of who asks. */
import { asking, choicesFor, type Person, type Sent } from '../../web/explorer/asking';
import { CLIENT_HEADER } from '../sessions/forgery.rules';

function open(people: Person[]) {
  const choices = choicesFor(people);
  const ask = async (choice: RegExp, headers?: Record<string, string>): Promise<Sent & { address: string }> => {
    const sent: (Sent & { address: string })[] = [];
    const chosen = choices.find(({ name }) => choice.test(name))?.value ?? 'no such choice';
    const fetcher = asking(
      () => chosen,
      (address, options) => {
        sent.push({ address, ...options });
        return Promise.resolve({ json: () => Promise.resolve({ data: null }) });
      },
    );
    expect(await fetcher({ query: '{ __typename }' }, headers && { headers })).toEqual({ data: null });
    expect(sent).toHaveLength(1);
    return sent[0]!;
  };
  return { choices, ask };
}

describe('R1 the explorer says who asks', () => {
  const { choices, ask } = open([{ name: 'Ada', token: 'eyJ' }]);

  it.each([
    [/Ada/, 'omit', 'Bearer eyJ'],
    [/my session/, 'same-origin', undefined],
    [/nobody/, 'omit', undefined],
  ])('R1 %s: cookies %s, authorization %s', async (choice, credentials, authorization) => {
    const sent = await ask(choice);
    expect(sent).toMatchObject({ address: '/graphql', credentials, headers: { [CLIENT_HEADER]: 'explorer' } });
    expect(sent.headers.authorization).toBe(authorization);
    expect(JSON.parse(sent.body)).toEqual({ query: '{ __typename }' });
  });

  it('R1 as the first of the demo people, and without them by the session of the browser', () => {
    expect(choices.map(({ name }) => name)).toEqual([
      'Ada',
      expect.stringMatching(/^my session/),
      'nobody (signed out)',
    ]);
    expect(open([]).choices[0]?.name).toMatch(/^my session/);
  });

  it('R1 without demo people by a header of their own', async () => {
    const sent = await open([]).ask(/header below/, { authorization: 'Bearer own' });
    expect(sent).toMatchObject({ credentials: 'omit', headers: { authorization: 'Bearer own' } });
  });
});
