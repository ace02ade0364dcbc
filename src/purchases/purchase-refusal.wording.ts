/** The way back from a refusal, in the viewer's words. R23, R26, R32, R36. */
import type { RemedyAction } from '../agreements/remedies.rules';
import type { RemedyText } from '../agreements/agreement.wording';
import type { ProductVersion } from '../catalog/catalogue';
import type { Scope } from '../identity/scope';
import { versionRefusal } from './purchase-refusal.rules';

/** Empty where there is none, or where the sentence of the refusal says it all. */
export function wayBack(code: string, version: ProductVersion | null, scope: Scope): RemedyText[] {
  const { say, purchaseUrl } = scope;
  const remedy = (action: RemedyAction, text: string, url: string | null = null): RemedyText[] => [
    { action, text, url },
  ];
  switch (code) {
    case 'SIGN_IN_KIND_NOT_ALLOWED':
      return remedy('SIGN_IN_OTHERWISE', say('purchase.way.SIGN_IN_OTHERWISE'));
    case 'SERVED_ELSEWHERE': {
      const portal = version?.product.portal;
      return portal ? remedy('GO_TO_PORTAL', say('remedy.GO_TO_PORTAL', { portal: portal.name }), portal.url) : [];
    }
    case 'LIFECYCLE_ENDED': {
      const versions = sold(version, scope);
      return versions === '' ? [] : remedy('CHOOSE_VERSION', say('purchase.way.CHOOSE_VERSION', { versions }));
    }
    case 'NOT_SOLD_HERE':
    case 'NOT_SET_UP':
      if (version && versionRefusal(version, 'PERSONAL', scope.today)) return [];
      return purchaseUrl === null ? [] : remedy('BUY_INCIDENT', say('remedy.BUY_INCIDENT'), purchaseUrl);
    default:
      return [];
  }
}

/** The versions of the same product for which an incident is sold. */
function sold(version: ProductVersion | null, { today }: Scope): string {
  const versions = version?.product.versions ?? [];
  return versions
    .filter((each) => versionRefusal(each, 'PERSONAL', today) === null)
    .map(({ name }) => name)
    .join(', ');
}
