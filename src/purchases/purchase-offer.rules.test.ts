import { realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { incidentRefusal, offersFor, type Shopper } from './purchase-offer.rules';
import type { PurchaseRefusalCode } from './purchase-refusal.rules';

const catalogue = realCatalogue();
const TODAY = '2026-11-22' as Day;
const shopper = (changes: Partial<Shopper> = {}): Shopper => ({
  version: versionNamed(catalogue, 'Windows Server 2022'),
  kind: 'PERSONAL',
  country: 'NL',
  catalogue,
  today: TODAY,
  sellsHere: true,
  ...changes,
});
const SHOP = 'https://shop.example.com/';

describe('whether anything can be bought here', () => {
  it.each<[string, string, SignInKind, string | null, boolean, string, PurchaseRefusalCode | null]>([
    ['R32', 'Windows Server 2022', 'PERSONAL', 'NL', true, '2026-11-22', null],
    ['R32', 'Windows Server 2016', 'PERSONAL', 'NL', true, '2026-11-22', null],
    ['R23', 'Windows Server 2022', 'PERSONAL', 'NL', true, '2031-10-14', null],
    ['R23', 'Windows Server 2022', 'PERSONAL', 'NL', true, '2031-10-15', 'LIFECYCLE_ENDED'],
    ['R23', 'SQL Server 2025', 'PERSONAL', 'NL', true, '2025-11-17', 'NOT_SOLD_HERE'],
    ['R23', 'SQL Server 2025', 'PERSONAL', 'NL', true, '2025-11-18', null],
    ['R36', 'Azure Online', 'PERSONAL', 'NL', true, '2026-11-22', 'SERVED_ELSEWHERE'],
    ['R26', 'Windows Server 2022', 'WORK', 'NL', true, '2026-11-22', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R26', 'Windows Server 2022', 'SERVICE', 'NL', true, '2026-11-22', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R29', 'Windows Server 2022', 'PERSONAL', 'AQ', true, '2026-11-22', 'NOT_SOLD_HERE'],
    ['R29', 'Windows Server 2022', 'PERSONAL', 'XX', true, '2026-11-22', 'NOT_SOLD_HERE'],
    ['R29', 'Windows Server 2022', 'PERSONAL', 'NL', true, '2023-12-31', 'NOT_SOLD_HERE'],
    ['R29', 'Windows Server 2022', 'PERSONAL', 'NL', true, '2024-01-01', null],
    ['R29', 'Windows Server 2022', 'PERSONAL', null, true, '2026-11-22', 'COUNTRY_UNKNOWN'],
    ['R32', 'Windows Server 2022', 'PERSONAL', 'NL', false, '2026-11-22', 'NOT_SET_UP'],
    // The first of several things in the way.
    ['R26', 'Office 2021', 'WORK', 'AQ', false, '2026-10-14', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R23', 'Office 2021', 'PERSONAL', 'AQ', false, '2026-10-14', 'LIFECYCLE_ENDED'],
    ['R36', 'Azure Online', 'PERSONAL', null, false, '2026-11-22', 'SERVED_ELSEWHERE'],
    ['R32', 'Windows Server 2022', 'PERSONAL', null, false, '2026-11-22', 'NOT_SET_UP'],
  ])('%s %s, %s in %s, sold here: %s, on %s: %s', (_rule, version, kind, country, sellsHere, today, refusal) => {
    const all = shopper({ version: versionNamed(catalogue, version), kind, country, sellsHere, today: today as Day });
    const offers = offersFor(all);
    expect(offers.refusal).toBe(refusal);
    expect(offers.offers.length > 0).toBe(refusal === null);
  });
});

describe('what is offered', () => {
  const shown = (changes: Partial<Shopper>) =>
    offersFor(shopper(changes)).offers.map(({ planType, units, price, refusal, recommended, endsOn }) => [
      planType.code,
      units,
      price && [price.amount, price.currency, price.termsVersion],
      refusal,
      recommended,
      endsOn,
    ]);

  it('R29, R30 one incident, recommended, and the pack', () => {
    expect(shown({})).toEqual([
      ['PPI_SINGLE', 1, [49900, 'EUR', '2026-10'], null, true, '2027-11-22'],
      ['PPI_5_PACK', 5, [209900, 'EUR', '2026-10'], null, false, '2027-11-22'],
    ]);
  });

  it('R29 the pack is refused where it is not sold', () => {
    expect(shown({ country: 'IN' })).toEqual([
      ['PPI_SINGLE', 1, [3990000, 'INR', '2026-10'], null, true, '2027-11-22'],
      ['PPI_5_PACK', 5, null, 'NOT_SOLD_HERE', false, '2027-11-22'],
    ]);
  });

  it('R30 a pack is not recommended where it is all that is sold', () => {
    const packs = { ...catalogue, prices: catalogue.prices.filter((price) => price.planTypeCode === 'PPI_5_PACK') };
    expect(shown({ catalogue: packs }).map(([code, , , refusal, recommended]) => [code, refusal, recommended])).toEqual(
      [
        ['PPI_SINGLE', 'NOT_SOLD_HERE', false],
        ['PPI_5_PACK', null, false],
      ],
    );
  });

  it.each([
    ['2026-09-30', 44900, '2024-01'],
    ['2026-10-01', 49900, '2026-10'],
  ])('R29 the price of %s is %d under terms %s', (today, amount, terms) => {
    expect(shown({ today: today as Day })[0]?.[2]).toEqual([amount, 'EUR', terms]);
  });

  it.each([
    ['2024-02-29', '2025-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('R12 bought on %s it can be used until %s', (today, endsOn) => {
    expect(shown({ today: today as Day })[0]?.[5]).toBe(endsOn);
  });

  it('R29 the fewest incidents stand first, however the plans are sorted', () => {
    const turned = { ...catalogue, planTypes: [...catalogue.planTypes].reverse() };
    expect(shown({ catalogue: turned })).toEqual(shown({}));
  });
});

describe('in one word, for a list of plans', () => {
  it.each<[string, Partial<Shopper>, string | null, PurchaseRefusalCode | null]>([
    ['R32 sold here', {}, null, null],
    ['R32 sold here and elsewhere', {}, SHOP, null],
    ['R29 not in this country', { country: 'AQ' }, null, 'NOT_SOLD_HERE'],
    ['R29 not in this country, but elsewhere', { country: 'AQ' }, SHOP, null],
    ['R2 without a profile by what holds without a country', { country: null }, null, null],
    ['R32 elsewhere only', { sellsHere: false }, SHOP, null],
    ['R32 nowhere', { sellsHere: false }, null, 'NOT_SET_UP'],
    ['R26 not to a work sign-in, wherever', { kind: 'WORK' }, SHOP, 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R23 not past its end', { today: '2031-10-15' as Day, country: null }, SHOP, 'LIFECYCLE_ENDED'],
  ])('%s', (_what, changes, purchaseUrl, refusal) => {
    expect(incidentRefusal(shopper(changes), purchaseUrl)).toBe(refusal);
  });
});
