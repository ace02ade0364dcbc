/** Articles that may solve it before a request is made, beside what is typed. R35. */
export interface SelfHelpProps {
  productVersionId: string | null;
  problemId: string | null;
  text: string;
  draftId: string | null;
  /** An article solved it: nothing is to be submitted any more. */
  onSolved: () => void;
}

/** Where there is nothing to offer, nothing is shown. */
export function SelfHelpPanel(_props: SelfHelpProps) {
  return null;
}
