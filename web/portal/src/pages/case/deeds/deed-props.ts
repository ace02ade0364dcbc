/** What the form of a deed is given. */
import type { CaseDeedsFragment } from '../../../gql/graphql';

export interface DeedProps {
  case: CaseDeedsFragment;
  /** It was done: what to say of it. */
  done: (said: string) => void;
  cancel: () => void;
}
