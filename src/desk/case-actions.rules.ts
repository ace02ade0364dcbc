/**
 * What somebody who sees a case may do with it now: a hint for clients, by the rules that the deeds themselves ask.
 * R46, R47, R50, R53, R55, R56, R59, R63.
 */
import { MOST_FILES } from '../attachments/upload.rules';
import type { Severity } from '../catalog/catalogue';
import type { Case, CaseStatus } from '../cases/case';
import type { CaseActor } from '../cases/case-event';
import { SEVERITY_RANK } from '../cases/case-list';
import { MOST_ADDITIONAL } from '../cases/contacts.rules';
import { isOpen, nextStatuses, reopenRefusal, severityRefusal } from '../life/life.rules';

export type CaseAction =
  | 'WRITE'
  | 'ATTACH'
  | 'ADD_CONTACT'
  | 'CHANGE_SEVERITY'
  | 'CLOSE'
  | 'REOPEN'
  | 'REMOVE_CONTACT'
  | 'REPLACE_PRIMARY'
  | 'SET_STATUS'
  | 'WRITE_NOTE'
  | 'HAND_OVER'
  | 'RELEASE'
  | 'SET_MAIL';

export interface ActionFacts {
  readonly found: Pick<Case, 'status' | 'severity' | 'ownerSignInId' | 'closedAt' | 'viewerRole'>;
  readonly actor: CaseActor;
  readonly now: Date;
  /** Additional contacts, and files with those that are still coming. */
  readonly contacts: number;
  readonly files: number;
  /** Whether reopening finds the unit that it needs: it needs none unless that was given back. */
  readonly unitAtHand: boolean;
  /** Whether the viewer is an engineer at this moment; a closed case stays with who was one. */
  readonly atDesk: boolean;
}

const SEVERITIES = Object.keys(SEVERITY_RANK) as Severity[];

/** To which statuses its engineer may move it; nobody else may. R63. */
export function possibleStatuses({ status }: Pick<Case, 'status'>, actor: CaseActor): readonly CaseStatus[] {
  return actor === 'ENGINEER' ? nextStatuses(status) : [];
}

/** In the order of the enum. */
export function possibleActions({ found, actor, now, ...facts }: ActionFacts): CaseAction[] {
  const open = isOpen(found);
  const engineer = actor === 'ENGINEER';
  const otherSeverities = SEVERITIES.filter((severity) => severity !== found.severity);
  const possible: Record<CaseAction, boolean> = {
    WRITE: open,
    ATTACH: open && facts.files < MOST_FILES,
    ADD_CONTACT: facts.contacts < MOST_ADDITIONAL,
    CHANGE_SEVERITY: otherSeverities.some((to) => severityRefusal(found, actor, to) === null),
    CLOSE: open,
    REOPEN: reopenRefusal(found, actor, now) === null && facts.unitAtHand,
    REMOVE_CONTACT: engineer && facts.contacts > 0,
    REPLACE_PRIMARY: engineer,
    SET_STATUS: possibleStatuses(found, actor).length > 0,
    WRITE_NOTE: engineer,
    HAND_OVER: engineer && facts.atDesk,
    RELEASE: engineer && facts.atDesk && open,
    SET_MAIL: found.viewerRole === 'ADDITIONAL',
  };
  return (Object.keys(possible) as CaseAction[]).filter((action) => possible[action]);
}
