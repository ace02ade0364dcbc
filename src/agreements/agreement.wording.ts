/** Reasons and remedies in the viewer's words. R16–R20, R32. */
import type { Coverage, PlanType, ProductVersion } from '../catalog/catalogue';
import type { Scope } from '../identity/scope';
import { dayText } from '../platform/moment-formats';
import type { MessageKey, Say } from '../platform/wording';
import type { CoverageGap, Unavailability } from './eligibility.rules';
import type { RemedyAction } from './remedies.rules';

// A code without a sentence does not compile.
const GAP_KEYS = {
  CLOUD_ONLY: 'gap.CLOUD_ONLY',
  ON_PREMISES_ONLY: 'gap.ON_PREMISES_ONLY',
  NOT_IN_OFFER: 'gap.NOT_IN_OFFER',
  NOT_RELEASED: 'gap.NOT_RELEASED',
  LIFECYCLE_ENDED: 'gap.LIFECYCLE_ENDED',
  VERSION_TOO_OLD: 'gap.VERSION_TOO_OLD',
  MAINSTREAM_ENDED: 'gap.MAINSTREAM_ENDED',
} as const satisfies Record<CoverageGap, MessageKey>;

const REMEDY_KEYS = {
  BUY_INCIDENT: 'remedy.BUY_INCIDENT',
  BUY_CLOUD_SUPPORT: 'remedy.BUY_CLOUD_SUPPORT',
  CHOOSE_VERSION: 'remedy.CHOOSE_VERSION',
  USE_OTHER_PLAN: 'remedy.USE_OTHER_PLAN',
  RENEW: 'remedy.RENEW',
  WAIT: 'remedy.WAIT',
  GO_TO_PORTAL: 'remedy.GO_TO_PORTAL',
  SIGN_IN_OTHERWISE: 'remedy.SIGN_IN_OTHERWISE',
  CONTACT_ADMINISTRATOR: 'remedy.CONTACT_ADMINISTRATOR',
} as const satisfies Record<RemedyAction, MessageKey>;

const COVERED_KEYS = {
  ON_PREMISES_N_MINUS_1: 'covers.ON_PREMISES_N_MINUS_1',
  CLOUD_ONLY: 'covers.CLOUD_ONLY',
  VISUAL_STUDIO_BENEFIT: 'covers.VISUAL_STUDIO_BENEFIT',
  MAINSTREAM_ONLY: 'covers.MAINSTREAM_ONLY',
  MAINSTREAM_AND_EXTENDED: 'covers.MAINSTREAM_AND_EXTENDED',
} as const satisfies Record<Coverage, MessageKey>;

/** What plans of a type cover, in one sentence. */
export const coveredText = ({ coverage }: Pick<PlanType, 'coverage'>, say: Say): string => say(COVERED_KEYS[coverage]);

/** One sentence for each gap of a product that is not covered. */
export function gapTexts(reason: Unavailability, version: ProductVersion | null, say: Say): string[] {
  const names = {
    product: version?.product.name ?? '',
    version: version?.name ?? '',
    released: version?.releasedOn ? dayText(version.releasedOn, say.language) : '',
  };
  return reason.gaps.map((gap) => say(GAP_KEYS[gap], names));
}

export interface RemedyText {
  action: RemedyAction;
  text: string;
  url: string | null;
}

export function remedyText(
  action: RemedyAction,
  reason: Unavailability,
  version: ProductVersion | null,
  scope: Scope,
): RemedyText {
  const { say } = scope;
  const portal = version?.product.portal;
  const values = {
    versions: reason.coveredVersions.map((covered) => covered.name).join(', '),
    portal: portal?.name ?? '',
    until: reason.until ?? '',
  };
  if (action === 'BUY_INCIDENT') return { action, ...buying(scope) };
  const url =
    action === 'GO_TO_PORTAL' ? (portal?.url ?? null) : action === 'BUY_CLOUD_SUPPORT' ? cloudUrl(scope) : null;
  return { action, url, text: say(REMEDY_KEYS[action], values) };
}

/** Here, where it is sold in the viewer's country as far as that is known; else at the shop, if there is one. */
function buying({ say, sellsHere, purchaseUrl, viewer, catalogue, today }: Scope): Omit<RemedyText, 'action'> {
  const country = viewer?.profile?.country;
  const isSold = !country || catalogue.prices.some((price) => price.country === country && price.validFrom <= today);
  if (sellsHere && isSold) return { text: say('remedy.BUY_INCIDENT.here'), url: null };
  return { text: say(purchaseUrl === null ? 'remedy.BUY_INCIDENT.notSetUp' : 'remedy.BUY_INCIDENT'), url: purchaseUrl };
}

/** Where a partner asks before buying. R20, R64. */
function cloudUrl({ catalogue }: Scope): string | null {
  return catalogue.partnerHelp.find((help) => help.topic === 'PRESALES')?.url ?? null;
}
