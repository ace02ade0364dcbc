import { World } from './world';

describe('the main job', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  test('R44, R48 a submitted case is seen by its contacts and takes one unit', async () => {
    const submitter = await world.person('sam@contoso.example');
    const agreementId = await world.agreement(submitter);
    const number = await world.submit(submitter, agreementId);
    expect(number).toMatch(/^\d{16}$/);
    const query =
      'query ($number: String!, $id: ID!) { case(number: $number) { number viewerRole } node(id: $id) { ... on Agreement { unitsRemaining ledger { nodes { kind units by caseNumber } } } } }';
    const variables = { number, id: agreementId };
    expect((await world.ask(submitter, query, variables)).data).toEqual({
      case: null,
      node: {
        unitsRemaining: 4,
        ledger: {
          nodes: [
            { kind: 'GRANT', units: 5, by: 'OPERATOR', caseNumber: null },
            { kind: 'CONSUME', units: -1, by: 'YOU', caseNumber: null },
          ],
        },
      },
    });
    const primary = await world.person('PIA@contoso.example');
    expect((await world.ask(primary, query, variables)).data).toEqual({
      case: { number, viewerRole: 'PRIMARY' },
      node: null,
    });
  });
});
