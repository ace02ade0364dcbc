/** What was said in a step that is done, in one line. */
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import type { RequestContent } from '../draft/request-content';
import { addsMe } from './people.rules';
import { hoursOf, severityOf } from './plan.rules';
import { useChosenPlan } from './use-chosen-plan';
import { problemOf, useProduct, versionOf } from './use-product';

const line = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

export function ProblemSummary({ content }: { content: RequestContent }) {
  const { product } = useProduct(content.productVersionId);
  const version = versionOf(product, content.productVersionId);
  return line(
    product && version && `${product.name} ${version.name}`,
    problemOf(product, content.problemId)?.problem.name,
    content.title.trim(),
  );
}

export function PlanSummary({ content }: { content: RequestContent }) {
  const { t } = useTranslation(['new', 'common']);
  const chosen = useChosenPlan(content);
  const plan =
    chosen?.state === 'USABLE'
      ? chosen.plan.planType.name
      : chosen?.state === 'BARRED'
        ? t('steps.plan.barredShort', { plan: chosen.plan.agreement.planType.name })
        : chosen && t('steps.plan.notChosen');
  return line(plan, t(`common:severity.${severityOf(content)}`), t(`common:supportHours.${hoursOf(content)}`));
}

export function ContactSummary({ content: { primaryContact } }: { content: RequestContent }) {
  if (!primaryContact) return null;
  const { firstName, lastName, email, phone } = primaryContact;
  return line(`${firstName} ${lastName}`.trim(), email, phone);
}

export function SharingSummary({ content }: { content: RequestContent }) {
  const { t } = useTranslation('new');
  const viewer = useViewer();
  const names = content.additionalContacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
  const all = [...names, ...(addsMe(content, viewer) ? [t('steps.sharing.you')] : [])];
  return all.length === 0 ? t('steps.sharing.nobody') : all.join(', ');
}
