/** Requests that wish for another protocol than a WebSocket are answered as if they did not. */
import { connect } from 'node:net';
import { World } from './world';

const BODY = JSON.stringify({ query: '{ __typename }' });
/** As Java's own client sends its requests, and curl with --http2. */
const WISH = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n';
const post = (body: string, wish = WISH) =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${wish}Content-Length: ${body.length}\r\n\r\n${body}`;

describe('a wish for HTTP/2', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  /** What is answered on one connection, until so many answers have come. */
  async function answers(texts: string[], count: number): Promise<string[]> {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    try {
      let said = '';
      for (const text of texts) {
        await new Promise((resolve) => socket.write(text, resolve));
        await new Promise((resolve) => setImmediate(resolve));
      }
      const parts = () => said.split(/(?=HTTP\/1\.1 )/).filter((part) => /\r\n\r\n.+/s.test(part));
      for await (const data of socket) {
        said += String(data);
        if (parts().length === count) break;
      }
      return parts().map((part) => `${part.split(' ')[1]} ${part.split('\r\n\r\n')[1]}`);
    } finally {
      socket.destroy();
    }
  }
  const OK = expect.stringMatching(/^200 \{"data":\{"__typename":"Query"\}/) as string;

  test.each<[string, string[], unknown[]]>([
    ['with its body', [post(BODY)], [OK]],
    ['with its body in parts', [post(BODY).slice(0, -20), post(BODY).slice(-20, -10), post(BODY).slice(-10)], [OK]],
    ['without a body', [`GET /livez HTTP/1.1\r\nHost: x\r\n${WISH}\r\n`], ['200 {"status":"ok"}']],
    ['followed by others', [`${post(BODY)}${post(BODY, '')}${post(BODY)}`], [OK, OK, OK]],
    [
      'with a large body',
      [post(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(200_000) } }))],
      [OK],
    ],
    [
      'with one that is too large',
      [post(JSON.stringify({ a: 'x'.repeat(400_000) }))],
      [expect.stringMatching(/^413 /)],
    ],
  ])('is passed over: a request %s', async (_what, texts, expected) => {
    expect(await answers(texts, expected.length)).toEqual(expected);
  });

  test('leaves nothing behind on a connection that is kept', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    const many = Array.from({ length: 30 }, () => post(BODY));
    expect(await answers([many.join('')], many.length)).toEqual(many.map(() => OK));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
