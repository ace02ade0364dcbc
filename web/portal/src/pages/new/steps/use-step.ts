/** One step as it is filled in: what is wrong at which field, and going on once nothing is. R33. */
import { createContext, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDraft } from '../draft/use-draft';
import { announce } from '../../../ui/announce';
import { byPath, ofStep, pathOf } from './faults.rules';
import type { Gap } from './gap.rules';

export interface Step {
  /** The sentence beside a field; nothing before one wanted to go on. */
  readonly faultAt: (path: string) => string | undefined;
  /** Those that are about none of the fields given here. */
  otherFaults(shown: readonly string[]): string[];
  /** Goes to the step after this one, or to a later one where one has been before. */
  next(to?: number): void;
  readonly section: RefObject<HTMLDivElement | null>;
}

/** The step that one came back from to change an earlier one; null where that is the next one anyway. */
export const GoOn = createContext<{ backTo: number | null }>({ backTo: null });

export function useStep(draft: RequestDraft, number: number, gaps: readonly Gap[]): Step {
  const { t } = useTranslation('new');
  const section = useRef<HTMLDivElement>(null);
  // Where submitting was refused, what is to be mended is said at once.
  const [tried, setTried] = useState(draft.submission === 'REFUSED');
  const own = gaps.map(({ path, word, max }) => ({ path, message: t(`steps.gap.${word}`, { max: max ?? 0 }) }));
  // What was judged before the last key was struck is about another text.
  const judged = isJudged(draft) ? ofStep(draft.judged?.faults ?? [], number) : [];
  const theirs = judged.map((fault) => ({ path: pathOf(fault), message: fault.message }));
  const faults = tried ? byPath(own, theirs) : byPath();
  return {
    section,
    faultAt: (path) => faults.get(path),
    otherFaults: (shown) => [...faults].filter(([path]) => !shown.includes(path)).map(([, message]) => message),
    next: (to = number + 1) => {
      setTried(true);
      const open = byPath(own, theirs).size;
      if (open === 0) return draft.goTo(to);
      announce(t('steps.toMend', { count: open }));
      // Once the sentences are there.
      setTimeout(() => focusFirstFault(section.current));
    },
  };
}

const isJudged = ({ saved }: RequestDraft): boolean => saved === 'SAVED';

const FIELDS = 'input, select, textarea, button';

function focusFirstFault(section: HTMLElement | null): void {
  const marked =
    section?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    section?.querySelector<HTMLElement>('[data-part="faults"]');
  const field = marked?.matches(FIELDS) ? marked : marked?.querySelector<HTMLElement>(FIELDS);
  (field ?? marked)?.focus();
}
