/** What submitting a draft would say at this moment, from the rules that submitting asks. Never stored. R25. */
import { judgeSubmission, type Judgement } from '../cases/judge-submission';
import type { SignedIn } from '../identity/scope';
import { emailAddress } from '../platform/email-address';
import type { DraftContent } from './draft';
import { draftLoaders } from './draft.loader';
import { asSubmission, type Finished } from './unfinished.rules';

/** The rules want the key that a submission carries; a draft that is only looked at has none yet, and none is stored. */
const NO_KEY_YET = 'no-key-yet';

export function finished(content: DraftContent, idempotencyKey = NO_KEY_YET): Finished {
  return asSubmission(content, idempotencyKey, (text) => emailAddress(text) !== null);
}

export function judgeDraft(scope: SignedIn, content: DraftContent): Promise<Judgement> {
  const { input, unfinished } = finished(content);
  return judgeSubmission(scope, input, draftLoaders(scope).lookUps, unfinished);
}
