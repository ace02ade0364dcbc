/** How a request goes out: what a browser's session needs with it, and asking again where that is safe and worth it. */
import { endSession } from './session';
import { currentLanguage } from '../words/words';

/** Milliseconds. */
const PAUSES = [400, 1500];
/** The server gives up on a request long before: what has not come by then never does, and whoever waits is told. */
const LONGEST_MS = 30_000;

export const requestHeaders = (): Record<string, string> => ({
  'x-casegate-client': 'portal',
  'accept-language': currentLanguage(),
});

interface Answer {
  errors?: { extensions?: { code?: string; retryable?: boolean } }[];
}

/** In place of `fetch` for GraphQL. A mutation is sent once: whether it is sent again is for its key to make safe. */
export async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const isQuery = /^\{"[^}]*"query":"\s*query/.test(typeof init?.body === 'string' ? init.body : '');
  for (let turn = 0; ; turn += 1) {
    const pause = PAUSES[turn];
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), LONGEST_MS);
    const signal = AbortSignal.any([over.signal, ...(init?.signal ? [init.signal] : [])]);
    try {
      const answer = await fetch(input, { ...init, credentials: 'same-origin', signal });
      const codes = await codesOf(answer);
      // A session that was just renewed may refuse what was asked beside it: once more, and it is believed.
      if (codes.has('UNAUTHENTICATED') && turn === 0) continue;
      if (codes.has('UNAUTHENTICATED')) endSession();
      if (isQuery && pause !== undefined && codes.has('retryable')) await wait(pause);
      else return answer;
    } catch (error) {
      if (!isQuery || pause === undefined || signal.aborted) throw error;
      await wait(pause);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function codesOf(answer: Response): Promise<Set<string>> {
  try {
    const { errors = [] } = (await answer.clone().json()) as Answer;
    const waits = (code?: string) => code === 'RATE_LIMITED';
    return new Set(
      errors.flatMap(({ extensions }) => [
        extensions?.code ?? '',
        ...(extensions?.retryable && !waits(extensions.code) ? ['retryable'] : []),
      ]),
    );
  } catch {
    return new Set(answer.status === 502 || answer.status === 503 ? ['retryable'] : []);
  }
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
