/** A request as it is seen at this moment: made anew with each change, so that React knows that it is another one. */
import type { DraftSaving } from './draft-saving';
import type { Submitting } from './draft-submitting';
import { isUnsaved } from './draft-sync.rules';
import type { KeptRequest } from './kept-request';
import type { RequestDraft, Saving } from './request-draft';

function savingOf({ state, keptHere }: KeptRequest): Saving {
  if (state.trouble === 'REFUSED' || state.trouble === 'FAILED') return 'FAILED';
  if (state.trouble !== null || state.elsewhere) return keptHere ? 'KEPT_HERE' : 'FAILED';
  return state.sending || isUnsaved(state) ? 'SAVING' : 'SAVED';
}

export function seenOf(keeper: KeptRequest, saving: DraftSaving, submitting: Submitting): RequestDraft {
  const { state, name, savedAt, judged, opening } = keeper;
  const { elsewhere } = state;
  const { submission, refusal, reasons, fault, receipt } = submitting;
  return {
    content: state.content,
    step: state.step,
    id: state.id,
    name,
    saved: savingOf(keeper),
    savedAt,
    saveErrors: saving.errors,
    saveFault: saving.fault,
    judged,
    opening,
    submission,
    refusal,
    reasons,
    fault,
    receipt,
    elsewhere: elsewhere && {
      ...elsewhere,
      takeTheirs: () => submitting.takeTheirs(elsewhere),
      keepMine: () => keeper.choose('kept'),
    },
    change: (part) => keeper.change(part),
    goTo: (step) => keeper.goTo(step),
    ensureId: () => keeper.ensureId(),
    isAllSaved: () => !isUnsaved(keeper.state),
    refresh: () => keeper.refresh(),
    submit: () => submitting.submit(),
    withdraw: () => submitting.withdraw(),
    discard: (close) => keeper.discard(close),
  };
}
