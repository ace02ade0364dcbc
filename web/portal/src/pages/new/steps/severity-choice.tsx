/** How badly it hurts, and by when somebody answers it. R37. */
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { announce } from '../../../ui/announce';
import { Asked } from '../../../ui/asked';
import { useMomentText } from '../../../ui/moment';
import type { RequestDraft } from '../draft/use-draft';
import { ChoiceCard } from './choice-card';
import { Choices } from './choices';
import { HoursChoice } from './hours-choice';
import { hoursOf, severityOf, withSeverity } from './plan.rules';
import { usePlace } from './use-place';

const SEVERITIES = graphql(/* GraphQL */ `
  query NewSeverities($version: ID!, $country: CountryCode!, $timeZone: TimeZone!) {
    severities(productVersionId: $version, country: $country, timeZone: $timeZone) {
      severity
      label
      hours {
        supportHours
        opensAt
        responseDueAt
      }
    }
  }
`);

interface Props {
  draft: RequestDraft;
  faultAt: (path: string) => string | undefined;
}

export function SeverityChoice({ draft: { content, change }, faultAt }: Props) {
  const { t } = useTranslation('new');
  const moment = useMomentText();
  const { country, timeZone } = usePlace(content);
  const version = content.productVersionId;
  const [answer, again] = useQuery({
    query: SEVERITIES,
    variables: { version: version ?? '', country: country ?? '', timeZone },
    pause: version === null || country === null,
  });
  const severity = severityOf(content);
  const hours = hoursOf(content);
  if (country === null) return null;
  return (
    <Asked answer={answer} again={again}>
      {({ severities }) => (
        <>
          <Choices legend={t('steps.severity.legend')} fault={faultAt('severity')}>
            {(severities ?? []).map((option) => (
              <ChoiceCard
                key={option.severity}
                name="severity"
                value={option.severity}
                title={option.label}
                checked={option.severity === severity}
                onChoose={() => {
                  if (hours === 'AROUND_THE_CLOCK' && option.severity !== 'CRITICAL')
                    announce(t('steps.severity.cleared'));
                  change(withSeverity(option.severity));
                }}
              >
                <span>{t(`steps.severity.means.${option.severity}`)}</span>
                {option.hours.map(({ supportHours, responseDueAt }) => (
                  <span key={supportHours}>
                    {t(`steps.severity.due.${supportHours}`, { due: moment(responseDueAt) })}
                  </span>
                ))}
              </ChoiceCard>
            ))}
          </Choices>
          {severity === 'CRITICAL' && (
            <HoursChoice
              offered={severities?.find((option) => option.severity === 'CRITICAL')?.hours ?? []}
              hours={hours}
              fault={faultAt('supportHours')}
              onChoose={(supportHours) => change({ supportHours })}
            />
          )}
        </>
      )}
    </Asked>
  );
}
