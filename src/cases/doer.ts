/** Who the viewer is to a case that they see: a contact, or the engineer who owns it. */
import { nameOf, type Viewer } from '../identity/viewer';
import type { Case } from './case';
import type { Doer } from './case-event';

export function doerOf(viewer: Viewer, found: Pick<Case, 'viewerRole'>): Doer {
  return {
    actor: found.viewerRole === null ? 'ENGINEER' : 'CONTACT',
    signInId: viewer.signInId,
    name: nameOf(viewer),
  };
}
