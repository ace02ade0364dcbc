/** What goes wrong inside: the client learns a code and an incident, the log the cause, and neither what people typed. */
import { askAt } from './setup/asking';
import { failing, without } from './setup/faults';
import { World } from './world';

const AWAY = { code: 'ECONNREFUSED' };
/** Tables, statements, drivers, paths, hosts and stacks. */
const INSIDE =
  /case_contacts|sign_ins|SELECT|INSERT|SQLITE|ER_[A-Z]|sqlState|errno|QueryFailed|TypeORM|\.ts|\.js|node_modules|\/tmp\/|127\.0\.0\.1|ECONN|\bat [\w.<]+ \(|stack/i;

interface Logged {
  level: number;
  reqId?: string;
  incident?: string;
  cause?: { message?: string; stack?: string };
}

describe('errors', () => {
  const lines: string[] = [];
  const logged = (): Logged[] => lines.map((line) => JSON.parse(line) as Logged);
  let world: World;
  let token: string;
  let agreementId: string;
  let caseNumber: string;
  const CONTACTS = 'query ($number: String!) { case(number: $number) { primaryContact { email } } viewer { email } }';
  beforeAll(async () => {
    world = await World.start({ log: (line) => lines.push(line), settings: { logLevel: 'trace' } });
    token = await world.person('pia@contoso.example');
    agreementId = await world.agreement(token, { plan: 'SOFTWARE_ASSURANCE', units: '50' });
    caseNumber = await world.submit(token, agreementId);
  });
  afterAll(() => world.stop());

  const raw = async (query: string, variables: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });

  test('INTERNAL names an incident and nothing of the inside; the log has the cause under it', async () => {
    const response = await without(world, 'case_contacts', () => raw(CONTACTS, { number: caseNumber }));
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as {
      data: object;
      errors: { path: string[]; extensions: { code: string; retryable: boolean; incident: string } }[];
    };
    expect(response.status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: ['case', 'primaryContact'],
      extensions: { code: 'INTERNAL', retryable: false },
    });
    // What could be answered is answered.
    expect(data).toEqual({ case: null, viewer: { email: 'pia@contoso.example' } });
    expect(text).not.toMatch(INSIDE);
    const incident = errors[0]?.extensions.incident;
    expect(incident).toMatch(/^[0-9a-f-]{36}$/);
    const entry = logged().filter((each) => each.incident === incident);
    expect(entry).toHaveLength(1);
    expect(entry[0]?.cause?.message).toContain('case_contacts');
    expect(entry[0]?.cause?.stack).toContain('case.store');
    expect(entry[0]?.reqId).toBe(response.headers.get('x-request-id'));
  });

  test('each field that fails names an incident, which is in the log', async () => {
    const query =
      'query ($n: String!) { a: case(number: $n) { primaryContact { email } } b: case(number: $n) { additionalContacts { email } } }';
    const answer = await without(world, 'case_contacts', () => askAt(world.url, token, query, { n: caseNumber }));
    const incidents = (answer.errors ?? []).map(({ extensions }) => extensions.incident);
    expect(incidents).toHaveLength(2);
    for (const incident of incidents) expect(logged().some((each) => each.incident === incident)).toBe(true);
  });

  test.each([
    ['while it is found out who asks', /sign_ins/, 503],
    ['while a field is read', /case_contacts/, 200],
  ])('a database that is away %s: UNAVAILABLE, retryable, in the language asked for', async (_when, at, status) => {
    const messages: string[] = [];
    for (const language of ['en', 'nl', 'nl-BE, en;q=0.5', 'xx']) {
      const injected = failing(world, at, AWAY, 1);
      const response = await raw(CONTACTS, { number: caseNumber }, { 'accept-language': language });
      injected.end();
      const text = await response.text();
      expect(response.status).toBe(status);
      expect(text).not.toMatch(INSIDE);
      const { errors } = JSON.parse(text) as { errors: { message: string; extensions: object }[] };
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE', retryable: true }]);
      messages.push(errors[0]?.message ?? '');
    }
    const [english, dutch, belgian, other] = messages;
    expect(dutch).not.toBe(english);
    expect([belgian, other]).toEqual([dutch, english]);
  });

  test('INTERNAL is said in the language that was asked for, and its code is the same', async () => {
    const says = (language: string) =>
      without(world, 'case_contacts', () =>
        askAt(world.url, token, CONTACTS, { number: caseNumber }, { 'accept-language': language }),
      );
    const [english, dutch] = [await says('en'), await says('nl')];
    const withoutIncident = ({ errors }: typeof english) =>
      errors?.[0]?.message.replace(errors[0].extensions.incident ?? '', '');
    expect(withoutIncident(dutch)).not.toBe(withoutIncident(english));
    expect(dutch.errors?.[0]?.extensions.code).toBe(english.errors?.[0]?.extensions.code);
  });

  test('readyz says 503 while the database is away, livez goes on', async () => {
    const injected = failing(world, /SELECT 1/, AWAY, 1);
    const response = await fetch(`${world.url}/readyz`);
    injected.end();
    expect(response.status).toBe(503);
    expect(await response.text()).not.toMatch(INSIDE);
    expect((await fetch(`${world.url}/livez`)).status).toBe(200);
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  });
});
