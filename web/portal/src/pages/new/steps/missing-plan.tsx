/** Who misses a plan: which sign-in this is, and what to try. R16, R64. */
import { useTranslation } from 'react-i18next';
import { CallUs } from '../../../ui/call-us';
import type { RequestDraft } from '../draft/use-draft';
import { Disclosure } from './disclosure';
import { PartnerHelp } from './partner-help';
import { Remedies, type RemedyActions } from './remedies';
import { SwitchSignIn } from './switch-sign-in';
import type { Plans } from './use-plans';

interface Props {
  missing: Plans['missing'];
  actions: RemedyActions;
  draft: RequestDraft;
}

export function MissingPlan({ missing, actions, draft }: Props) {
  const { t } = useTranslation('new');
  const { signInOtherwise: _, ...others } = actions;
  return (
    <>
      <Disclosure title={t('steps.missing.title')}>
        <span>{missing.message}</span>
        <Remedies remedies={missing.remedies} actions={others} />
        <SwitchSignIn draft={draft} />
        <CallUs />
      </Disclosure>
      <PartnerHelp />
    </>
  );
}
