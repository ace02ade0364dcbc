/** The parts of the review, as they will be sent. R43. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { countryName, localeName } from '../../../ui/countries';
import { Facts } from '../../../ui/facts';
import type { ContactContent, RequestContent } from '../draft/request-content';
import type { RequestDraft } from '../draft/use-draft';
import { addsMe } from './people.rules';
import { hoursOf, severityOf } from './plan.rules';
import { useChosenPlan } from './use-chosen-plan';
import { usePlace } from './use-place';
import { problemOf, useProduct, versionOf } from './use-product';

const useStyles = makeStyles({
  description: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: '1.1rem', overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground2 },
});

export function ProblemReview({ content }: { content: RequestContent }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const { product } = useProduct(content.productVersionId);
  const version = versionOf(product, content.productVersionId);
  const found = problemOf(product, content.problemId);
  return (
    <Facts
      facts={[
        [t('steps.problem.product'), product && version ? `${product.name} ${version.name}` : null],
        [t('steps.problem.problem'), found && `${found.category.name}: ${found.problem.name}`],
        [t('steps.problem.title'), content.title],
        [t('steps.problem.description'), <span className={styles.description}>{content.description}</span>],
        [t('steps.problem.follows'), content.followsCaseNumber],
      ]}
    />
  );
}

export function FilesReview({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const files = draft.judged?.attachments ?? [];
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('steps.problem.files')}>
      {files.map(({ id, name, state }) => (
        <li key={id}>{state === 'UPLOADING' ? t('steps.review.stillComing', { name }) : name}</li>
      ))}
    </ul>
  );
}

export function PlanReview({ content }: { content: RequestContent }) {
  const { t, i18n } = useTranslation(['new', 'common']);
  const chosen = useChosenPlan(content);
  const place = usePlace(content);
  const plan = chosen?.state === 'USABLE' ? chosen.plan : chosen?.state === 'BARRED' ? chosen.plan.agreement : null;
  return (
    <Facts
      facts={[
        [t('steps.plan.name'), plan?.planType.name ?? t('steps.plan.notChosen')],
        [t('steps.severity.name'), t(`common:severity.${severityOf(content)}`)],
        [t('steps.hours.name'), t(`common:supportHours.${hoursOf(content)}`)],
        [t('steps.place.country'), place.country && countryName(place.country, i18n.language)],
        [t('steps.place.timeZone'), place.timeZone.replaceAll('_', ' ')],
        [t('steps.place.language'), localeName(place.locale, i18n.language)],
      ]}
    />
  );
}

export function PeopleReview({ people, content }: { people: readonly ContactContent[]; content?: RequestContent }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const viewer = useViewer();
  const withMe = content !== undefined && addsMe(content, viewer);
  if (people.length === 0 && !withMe)
    return <span className={styles.none}>{t(content ? 'steps.sharing.nobody' : 'steps.gap.missing')}</span>;
  return (
    <ul className={styles.list}>
      {people.map(({ firstName, lastName, email, phone, preferredMethod }, index) => (
        <li key={index}>
          {[`${firstName} ${lastName}`.trim(), email, phone].filter(Boolean).join(', ')}
          {preferredMethod === 'PHONE' && ` (${t('steps.contact.byPhone')})`}
        </li>
      ))}
      {withMe && <li>{t('steps.sharing.you')}</li>}
    </ul>
  );
}
