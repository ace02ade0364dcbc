import { enumType } from '../platform/enum.graphql';
import type { PurchaseRefusalCode } from './purchase-refusal.rules';

export const PurchaseRefusalCodeEnum = enumType(
  'PurchaseRefusalCode',
  'Why an incident cannot be bought for this version with this sign-in.',
  {
    SIGN_IN_KIND_NOT_ALLOWED: 'Only a personal sign-in can buy. R26.',
    LIFECYCLE_ENDED: 'The version is past its end of support. R23.',
    NOT_SOLD_HERE: 'It is not sold for this version or country now. R29.',
    SERVED_ELSEWHERE: 'Support for the product is given in another portal. R36.',
    NOT_SET_UP: 'This installation does not sell incidents.',
    COUNTRY_UNKNOWN: 'The price list of which country holds is not known: name one, or complete the profile. R2.',
  } satisfies Record<PurchaseRefusalCode, string>,
);
