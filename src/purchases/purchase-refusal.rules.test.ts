import { realCatalogue, versionNamed } from '../../tests/setup/real-catalogue';
import type { SignInKind } from '../identity/viewer';
import type { Day } from '../platform/calendar';
import { purchaseRefusal, type PurchaseRefusalCode } from './purchase-refusal.rules';

const catalogue = realCatalogue();
const SHOP = 'https://shop.example.com/';

describe('whether one incident can be bought', () => {
  it.each<[string, string, SignInKind, string | null, string, PurchaseRefusalCode | null]>([
    ['R23', 'Windows Server 2022', 'PERSONAL', SHOP, '2026-10-13', null],
    ['R23', 'Windows Server 2022', 'PERSONAL', SHOP, '2026-10-14', null],
    ['R23', 'Windows Server 2022', 'PERSONAL', SHOP, '2031-10-14', null],
    ['R23', 'Windows Server 2022', 'PERSONAL', SHOP, '2031-10-15', 'LIFECYCLE_ENDED'],
    ['R23', 'Office 2021', 'PERSONAL', SHOP, '2026-10-13', null],
    ['R23', 'Office 2021', 'PERSONAL', SHOP, '2026-10-14', 'LIFECYCLE_ENDED'],
    ['R23', 'Exchange Server Subscription Edition', 'PERSONAL', SHOP, '2099-12-31', null],
    ['R23', 'SQL Server 2025', 'PERSONAL', SHOP, '2025-11-17', 'NOT_SOLD_HERE'],
    ['R23', 'SQL Server 2025', 'PERSONAL', SHOP, '2025-11-18', null],
    ['R32', 'Windows Server 2016', 'PERSONAL', SHOP, '2026-11-22', null],
    ['R26', 'Windows Server 2022', 'WORK', SHOP, '2026-10-13', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R26', 'Windows Server 2022', 'SERVICE', SHOP, '2026-10-13', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R26', 'Windows Server 2022', 'WORK', null, '2026-10-13', 'SIGN_IN_KIND_NOT_ALLOWED'],
    ['R36', 'Azure Online', 'PERSONAL', SHOP, '2026-11-22', 'SERVED_ELSEWHERE'],
    ['R36', 'Office 365 Online', 'PERSONAL', null, '2026-11-22', 'SERVED_ELSEWHERE'],
    ['R23', 'Office 2021', 'PERSONAL', null, '2026-10-14', 'LIFECYCLE_ENDED'],
    ['R32', 'Windows Server 2022', 'PERSONAL', null, '2026-10-13', 'NOT_SET_UP'],
  ])('%s %s, %s, sold at %s, on %s: %s', (_rule, version, kind, purchaseUrl, today, refusal) => {
    expect(purchaseRefusal(versionNamed(catalogue, version), kind, purchaseUrl, today as Day)).toBe(refusal);
  });

  it('R36 a cloud product can be bought for where it is served here', () => {
    const azure = versionNamed(catalogue, 'Azure Online');
    const here = { ...azure, product: { ...azure.product, portal: { ...azure.product.portal, here: true } } };
    expect(purchaseRefusal(here, 'PERSONAL', SHOP, '2026-11-22' as Day)).toBeNull();
  });
});
