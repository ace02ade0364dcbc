/** What submitting a draft would say at this moment, from the rules that submitting asks. Never stored. R25. */
import { judgeSubmission, type Judgement } from '../cases/judge-submission';
import type { SignedIn } from '../identity/scope';
import { emailAddress } from '../platform/email-address';
import type { DraftContent } from './draft';
import { draftLoaders } from './draft.loader';
import { asSubmission, type Finished } from './unfinished.rules';

/** Reading needs no key: any that could be sent does. */
const READING = 'reading';

export function finished(content: DraftContent, idempotencyKey = READING): Finished {
  return asSubmission(content, idempotencyKey, (text) => emailAddress(text) !== null);
}

export function judgeDraft(scope: SignedIn, content: DraftContent): Promise<Judgement> {
  const { input, unfinished } = finished(content);
  return judgeSubmission(scope, input, draftLoaders(scope).lookUps, unfinished);
}
