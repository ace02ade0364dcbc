import type { Catalogue } from '../catalog/catalogue';
import type { Day } from '../platform/calendar';
import type { BenefitTerms } from './benefit';
import { isOver, isSameGrant, judgeTerms, type KnownGrant, type TypedTerms } from './benefit-terms.rules';

const planTypes = [
  { code: 'FIVE', units: 5, unitsPerAgreement: false },
  { code: 'AGREED', units: null, unitsPerAgreement: true },
  { code: 'UNLIMITED', units: null, unitsPerAgreement: false },
];
const catalogue = {
  planTypes,
  planType: (code: string) => planTypes.find((type) => type.code === code),
  products: [{ name: 'Azure' }, { name: 'Windows Server' }],
} as unknown as Catalogue;
const typed = (changes: Partial<TypedTerms> = {}): TypedTerms => ({
  reference: 'REF-1',
  plan: 'FIVE',
  units: '',
  products: [],
  activateBy: '',
  ...changes,
});

test.each<[string, Partial<TypedTerms>, Partial<BenefitTerms & { reference: string }>]>([
  ['the least', {}, { reference: 'REF-1', planTypeCode: 'FIVE', units: null, products: [], activateBy: null }],
  ['blanks around it', { reference: ' REF-1 ', plan: ' five ', units: ' 3 ' }, { planTypeCode: 'FIVE', units: 3 }],
  ['the longest reference', { reference: 'x'.repeat(100) }, {}],
  ['the fewest units', { units: '1' }, { units: 1 }],
  ['the most units', { units: '1000000' }, { units: 1_000_000 }],
  ['units that are needed', { plan: 'AGREED', units: '7' }, { units: 7 }],
  ['no limit of units', { plan: 'UNLIMITED' }, { units: null }],
  [
    'products, as the catalogue has them',
    { products: ['windows server', 'AZURE', 'azure', ''] },
    { products: ['Azure', 'Windows Server'] },
  ],
  ['a last day', { activateBy: '2028-02-29' }, { activateBy: '2028-02-29' as Day }],
])('R11 sound: %s', (_what, changes, expected) => {
  const judged = judgeTerms(typed(changes), catalogue);
  const { reference, terms } = judged as Extract<typeof judged, { kind: 'sound' }>;
  expect({ reference, ...terms }).toMatchObject(expected);
});

test.each<[string, Partial<TypedTerms>, string[]]>([
  ['no reference', { reference: ' ' }, ['reference']],
  ['a longer reference', { reference: 'x'.repeat(101) }, ['reference']],
  ['a reference with controls', { reference: 'a\nb' }, ['reference']],
  ['no plan', { plan: '' }, ['plan']],
  ['an unknown plan', { plan: 'GOLD' }, ['plan']],
  ['no unit', { units: '0' }, ['units']],
  ['a part of one', { units: '1.5' }, ['units']],
  ['too many', { units: '1000001' }, ['units']],
  ['less than none', { units: '-1' }, ['units']],
  ['units that are missing', { plan: 'AGREED' }, ['units']],
  ['an unknown product', { products: ['Azure', 'Clippy'] }, ['products']],
  ['no such day', { activateBy: '2026-02-29' }, ['activateBy']],
  [
    'everything',
    { reference: '', plan: '', units: 'x', products: ['x'], activateBy: 'x' },
    ['reference', 'plan', 'units', 'products', 'activateBy'],
  ],
])('R11 refused: %s', (_what, changes, fields) => {
  const judged = judgeTerms(typed(changes), catalogue);
  expect(judged.kind === 'faulty' && judged.faults.map(({ field }) => field)).toEqual(fields);
});

const terms: BenefitTerms = { planTypeCode: 'FIVE', units: 3, products: ['Azure', 'Windows Server'], activateBy: null };
const known = (changes: Partial<KnownGrant> = {}): KnownGrant => ({
  ...terms,
  organisationId: 7,
  claimable: false,
  ...changes,
});

test.each<[string, KnownGrant, BenefitTerms, number | null, boolean]>([
  ['the same', known(), terms, 7, true],
  ['products in another order', known(), { ...terms, products: ['Windows Server', 'Azure'] }, 7, true],
  ['another organisation', known(), terms, 8, false],
  ['to be claimed now', known(), terms, null, false],
  ['other units', known(), { ...terms, units: null }, 7, false],
  ['another plan', known(), { ...terms, planTypeCode: 'UNLIMITED' }, 7, false],
  ['fewer products', known(), { ...terms, products: ['Azure'] }, 7, false],
  ['another last day', known(), { ...terms, activateBy: '2026-11-18' as Day }, 7, false],
  ['to be claimed, as before', known({ organisationId: null, claimable: true }), terms, null, true],
  ['claimed meanwhile', known({ claimable: true }), terms, null, true],
  ['claimed meanwhile, and named now', known({ claimable: true }), terms, 7, false],
])('R11 the same reference again: %s', (_what, before, again, organisationId, same) => {
  expect(isSameGrant(before, again, organisationId)).toBe(same);
});

test.each<[string | null, boolean]>([
  [null, false],
  ['2026-11-18', false],
  ['2026-11-17', true],
])('R11 to be activated by %s is over: %s', (activateBy, over) => {
  expect(isOver(activateBy as Day | null, '2026-11-18' as Day)).toBe(over);
});
