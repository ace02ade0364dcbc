/** The use of agreements over time, from their ledgers. */
import { Cast } from './setup/cast';

const USE = `query ($id: ID!) { node(id: $id) { ... on Agreement {
  unitsRemaining use { month granted consumed returned remaining }
} } }`;
interface Shown {
  node: { unitsRemaining: number | null; use: Record<string, unknown>[] } | null;
}

describe('R13, R24, R62 what became of the units of an agreement', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await Cast.start({ now: '2026-09-30T20:00:00Z' });
  });
  afterAll(() => cast.world.stop());

  const useOf = async (id: string, token = cast.tokens.sam) =>
    (await cast.world.ask<Shown, object>(token, USE, { id })).data.node;

  test('R24 a month is the vendor’s, and each row is what the ledger says', async () => {
    const { world, tokens } = cast;
    const id = await world.agreement(tokens.sam, { plan: 'PROFESSIONAL_5' });
    await cast.submitted({}, id);
    // October has come in Amsterdam and by UTC, and not in Los Angeles.
    cast.freeze('2026-10-01T06:59:59.999Z');
    const story = await cast.owned({}, id);
    cast.freeze('2026-10-01T07:00:00.000Z');
    await cast.submitted({}, id);
    cast.freeze('2026-11-18T10:00:00Z');
    expect(await story.by('erin').close('DUPLICATE')).toBe('DONE');
    expect(await useOf(id)).toEqual({
      unitsRemaining: 3,
      use: [
        { month: '2026-09-01', granted: 5, consumed: 2, returned: 0, remaining: 3 },
        { month: '2026-10-01', granted: 0, consumed: 1, returned: 0, remaining: 2 },
        { month: '2026-11-01', granted: 0, consumed: 0, returned: 1, remaining: 3 },
      ],
    });
  });

  test('R13 unlimited ones have use and no balance; those that have not begun have neither', async () => {
    const { world, tokens } = cast;
    cast.freeze('2026-11-18T10:00:00Z');
    const endless = await world.agreement(tokens.sam, { plan: 'PARTNER_CLOUD_UNLIMITED' });
    expect((await useOf(endless))?.use).toEqual([
      { month: '2026-11-01', granted: 0, consumed: 0, returned: 0, remaining: null },
    ]);
    const later = await world.agreement(tokens.sam, { plan: 'PROFESSIONAL_5', starts: '2026-12-01' });
    expect((await useOf(later))?.use).toEqual([]);
  });

  test('R51 nobody else sees it', async () => {
    const id = await cast.world.agreement(cast.tokens.sam);
    expect(await useOf(id, cast.tokens.stranger)).toBeNull();
  });
});
