/** How badly it hurts, with what follows from each: by when somebody answers, and when they work. R37–R39. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../api/graphql';
import { announce } from '../../../ui/announce';
import { Asked } from '../../../ui/asked';
import { useMomentText } from '../../../ui/moment';
import type { RequestDraft } from '../draft/use-draft';
import { ChoiceCard } from './choice-card';
import { Choices } from './choices';
import { hoursOf, isOpenAt, severityOf, withSeverity } from './plan.rules';
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
  const { t } = useTranslation(['new', 'common']);
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
      {({ severities }) => {
        const offered = severities?.find((option) => option.severity === severity)?.hours ?? [];
        const office = offered.find(({ supportHours }) => supportHours === 'BUSINESS_HOURS');
        const always = offered.find(({ supportHours }) => supportHours === 'AROUND_THE_CLOCK');
        return (
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
              <Choices legend={t('steps.hours.legend')} fault={faultAt('supportHours')}>
                {offered.map((option) => (
                  <ChoiceCard
                    key={option.supportHours}
                    name="hours"
                    value={option.supportHours}
                    title={t(`common:supportHours.${option.supportHours}`)}
                    checked={option.supportHours === hours}
                    onChoose={() => change({ supportHours: option.supportHours })}
                  >
                    <span>
                      {t(`steps.hours.means.${option.supportHours}`, {
                        opens: moment(option.opensAt),
                        due: moment(option.responseDueAt),
                      })}
                    </span>
                  </ChoiceCard>
                ))}
              </Choices>
            )}
            {hours === 'BUSINESS_HOURS' && office && always && !isOpenAt(office.opensAt, Date.now()) && (
              <MessageBar intent="info" layout="multiline" role="status">
                <MessageBarBody>
                  {t('steps.hours.closedNow', { opens: moment(office.opensAt), due: moment(always.responseDueAt) })}
                </MessageBarBody>
              </MessageBar>
            )}
            {severity === 'CRITICAL' && hours === 'AROUND_THE_CLOCK' && (
              <MessageBar intent="warning" layout="multiline" role="status">
                <MessageBarBody>{t('steps.hours.commitment')}</MessageBarBody>
              </MessageBar>
            )}
          </>
        );
      }}
    </Asked>
  );
}
