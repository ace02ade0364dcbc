/** When engineers work on what is critical, what that asks of the customer, and that nobody is there now. R38, R39. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { NewSeveritiesQuery, SupportHours } from '../../../gql/graphql';
import { useMomentText } from '../../../ui/moment';
import { ChoiceCard } from './choice-card';
import { Choices } from './choices';
import { isOpenAt } from './plan.rules';

type Offered = NonNullable<NewSeveritiesQuery['severities']>[number]['hours'];

interface Props {
  offered: Offered;
  hours: SupportHours;
  fault: string | undefined;
  onChoose: (hours: SupportHours) => void;
}

export function HoursChoice({ offered, hours, fault, onChoose }: Props) {
  const { t } = useTranslation(['new', 'common']);
  const moment = useMomentText();
  const office = offered.find(({ supportHours }) => supportHours === 'BUSINESS_HOURS');
  const always = offered.find(({ supportHours }) => supportHours === 'AROUND_THE_CLOCK');
  const isClosed = office !== undefined && !isOpenAt(office.opensAt, Date.now());
  return (
    <>
      <Choices legend={t('steps.hours.legend')} fault={fault}>
        {offered.map(({ supportHours, opensAt, responseDueAt }) => (
          <ChoiceCard
            key={supportHours}
            name="hours"
            value={supportHours}
            title={t(`common:supportHours.${supportHours}`)}
            checked={supportHours === hours}
            onChoose={() => onChoose(supportHours)}
          >
            <span>
              {t(`steps.hours.means.${supportHours}`, { opens: moment(opensAt), due: moment(responseDueAt) })}
            </span>
          </ChoiceCard>
        ))}
      </Choices>
      {hours === 'BUSINESS_HOURS' && isClosed && always && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>
            {t('steps.hours.closedNow', { opens: moment(office.opensAt), due: moment(always.responseDueAt) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {hours === 'AROUND_THE_CLOCK' && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{t('steps.hours.commitment')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
