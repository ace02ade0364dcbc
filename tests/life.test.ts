/** The life of a case, from submission to closing and back, as contacts and engineer live it. */
import { randomUUID } from 'node:crypto';
import { own } from './setup/owning';
import { World } from './world';

const CASE = `id number status severity supportHours viewerRole closeReason closedAt reopenableUntil responseDueAt
  responseClock { state outcome dueAt respondedAt elapsedMinutes targetMinutes segments { state from to } }
  timeline { totalCount nodes { kind actor actorName text message { body mine } } }
  messages { totalCount nodes { id body author authorName } }
  notes { totalCount nodes { id body } }`;

describe('R63 the life of a case', () => {
  let world: World;
  let pia: string;
  let erin: string;
  let agreementId: string;
  beforeAll(async () => {
    world = await World.start({ now: '2026-11-18T10:00:00Z' });
    const sam = await world.person('sam@contoso.example');
    agreementId = await world.agreement(sam, { plan: 'PROFESSIONAL_5', units: '20' });
    pia = await world.person('pia@contoso.example');
    erin = await world.person('erin@desk.example');
    submit = async (changes = {}) => {
      const number = await world.submit(sam, agreementId, changes);
      const { data } = await world.ask<{ case: { id: string } }>(pia, `{ case(number: "${number}") { id } }`);
      return { number, id: data.case.id };
    };
  });
  afterAll(() => world.stop());

  let submit: (changes?: object) => Promise<{ number: string; id: string }>;
  const read = async (token: string, number: string) =>
    (await world.ask<{ case: any }>(token, `{ case(number: "${number}") { ${CASE} } }`)).data.case;
  const deed = async (token: string, name: string, input: object, more = '') => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await world.ask<any>(
      token,
      `mutation ($input: ${type}!) { it: ${name}(input: $input) { case { status severity } ${more} userErrors { code path message } } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.it;
  };

  test('R53, R57, R63 smoke', async () => {
    const { number, id } = await submit();
    await own(world, number, 'erin@desk.example');
    const w = await deed(erin, 'writeMessage', { idempotencyKey: randomUUID(), caseId: id, body: 'Hello **there**', status: 'WAITING_FOR_CUSTOMER' }, 'message { body }');
    console.log(JSON.stringify(w));
    console.log(JSON.stringify(await deed(erin, 'writeNote', { idempotencyKey: randomUUID(), caseId: id, body: 'secret' }, 'note { body }')));
    console.log(JSON.stringify(await deed(pia, 'writeMessage', { idempotencyKey: randomUUID(), caseId: id, body: 'zebra' }, 'message { body }')));
    console.log(JSON.stringify(await deed(erin, 'closeCase', { caseId: id, reason: 'PRODUCT_DEFECT' })));
    console.log(JSON.stringify(await deed(erin, 'closeCase', { caseId: id, reason: 'PRODUCT_DEFECT' })));
    console.log(JSON.stringify(await deed(pia, 'reopenCase', { caseId: id }, 'unavailableReasons { code }')));
    console.log(JSON.stringify(await read(pia, number), null, 1));
    console.log(JSON.stringify((await read(erin, number)).notes));
    console.log(JSON.stringify((await world.ask(pia, '{ cases(filter: {search: "ZEB hello"}) { totalCount nodes { number } } s: cases(filter: {search: "secret"}) { totalCount } }')).data));
  });
});
