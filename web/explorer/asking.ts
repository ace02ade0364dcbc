/** Who the explorer asks as, and what it sends for them. */

/** One of the demo world. */
export interface Person {
  name: string;
  token: string;
}

/** What is chosen from: a token to send, the session of this browser, or neither. */
export interface Choice {
  name: string;
  value: string;
}

/** What this browser holds goes along with this choice alone, so that nobody asks as somebody unawares. */
const SESSION = 'session';

export function choicesFor(people: readonly Person[]): Choice[] {
  return [
    ...people.map(({ name, token }) => ({ name, value: token })),
    { name: 'my session (signed in at /sign-in)', value: SESSION },
    { name: people.length > 0 ? 'nobody (signed out)' : 'the Authorization header below', value: '' },
  ];
}

export interface Sent {
  method: 'POST';
  credentials: 'same-origin' | 'omit';
  headers: Record<string, string>;
  body: string;
}

type Send = (address: string, options: Sent) => Promise<{ json: () => Promise<unknown> }>;

/** What GraphiQL asks with; `chosen` is the value of the choice at that moment. */
export function asking(chosen: () => string, send: Send) {
  return async (params: object, options: { headers?: Record<string, string> } = {}): Promise<object> => {
    const choice = chosen();
    const isSession = choice === SESSION;
    const answer = await send('/graphql', {
      method: 'POST',
      credentials: isSession ? 'same-origin' : 'omit',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-casegate-client': 'explorer',
        ...(choice && !isSession ? { authorization: `Bearer ${choice}` } : {}),
        ...options.headers,
      },
      body: JSON.stringify(params),
    });
    return (await answer.json()) as object;
  };
}
