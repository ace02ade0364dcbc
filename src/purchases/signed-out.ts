/** Who was erased after their request was let in is nobody any more: it ends as one without a sign-in does. R66. */
import { PublicError } from '../platform/public-error';
import type { PurchaseScope } from './selling';

export const signedOut = ({ say }: PurchaseScope): PublicError =>
  new PublicError('UNAUTHENTICATED', say('error.UNAUTHENTICATED'));
