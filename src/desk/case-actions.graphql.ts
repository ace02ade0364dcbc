/** What the viewer may do with a case, so that a client offers nothing that would be refused. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseStatus } from '../cases/case';
import { CaseStatusEnum, CaseType } from '../cases/case.graphql';
import { takesOfCase } from '../cases/case-fields';
import { doerOf } from '../cases/doer';
import type { SignedIn } from '../identity/scope';
import { enumType } from '../platform/enum.graphql';
import { possibleStatuses, type CaseAction } from './case-actions.rules';
import { findActions } from './find-actions';

const CaseActionEnum = enumType('CaseAction', 'What can be done with a case. R50, R53, R55, R56, R63.', {
  WRITE: '`writeMessage`. R53.',
  ATTACH: 'Uploading a file to it. R53, R59.',
  ADD_CONTACT: '`addCaseContact`. R46, R50.',
  CHANGE_SEVERITY: '`changeCaseSeverity`, to some severity: its engineer only lowers it. R39, R55.',
  CLOSE: '`closeCase`. R56, R57.',
  REOPEN: '`reopenCase`. R56.',
  REMOVE_CONTACT: '`removeCaseContact`, of an additional contact. R50.',
  REPLACE_PRIMARY: '`replacePrimaryContact`. R50.',
  SET_STATUS: '`setCaseStatus`; `statusesPossible` says to which. R63.',
  WRITE_NOTE: '`writeNote`.',
  HAND_OVER: '`handOverCase`, to another engineer of its queue. R63.',
  RELEASE: '`releaseCase`. R63.',
  SET_MAIL: '`setCaseMail`. R47.',
} satisfies Record<CaseAction, string>);

takesOfCase(
  'actions',
  ...(['status', 'severity', 'ownerSignInId', 'closedAt', 'viewerRole'] as const),
  ...(['unitReturned', 'agreementId', 'productVersionId'] as const),
);
takesOfCase('statusesPossible', 'status', 'viewerRole');

@Resolver(() => CaseType)
export class CaseActionsResolver {
  @FieldResolver(() => [CaseActionEnum], {
    description:
      'What this sign-in may do with it now, in the order of the enum; 13 at most. A hint: the mutation decides, and an API key needs its scope besides. R50, R53, R55, R56, R63.',
  })
  actions(@Root() { found }: CaseType, @Ctx() scope: SignedIn): Promise<CaseAction[]> {
    return findActions(scope, found);
  }

  @FieldResolver(() => [CaseStatusEnum], {
    description: 'To which statuses its engineer may move it now; empty for everybody else; 3 at most. R63.',
  })
  statusesPossible(@Root() { found }: CaseType, @Ctx() { viewer }: SignedIn): readonly CaseStatus[] {
    return possibleStatuses(found, doerOf(viewer, found).actor);
  }
}
