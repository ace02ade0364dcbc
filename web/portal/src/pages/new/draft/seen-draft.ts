/** A request as it is seen at this moment: made anew with each change, so that React knows that it is another one. */
import type { DraftKeeper } from './draft-keeper';
import { isUnsaved } from './draft-sync.rules';
import type { RequestDraft, Saving } from './request-draft';

function savingOf({ state, keptHere }: DraftKeeper): Saving {
  if (state.trouble === 'REFUSED' || state.trouble === 'FAILED') return 'FAILED';
  if (state.trouble !== null || state.elsewhere) return keptHere ? 'KEPT_HERE' : 'FAILED';
  return state.sending || isUnsaved(state) ? 'SAVING' : 'SAVED';
}

export function seenOf(keeper: DraftKeeper): RequestDraft {
  const { state, submitting, saving, name, savedAt, judged, opening } = keeper;
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
