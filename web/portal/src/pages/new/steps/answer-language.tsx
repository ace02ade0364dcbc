/** The language to be answered in, of those on offer there at these hours; another wish is told what comes of it. R42. */
import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { localeName } from '../../../ui/countries';
import type { RequestContent } from '../draft/request-content';
import { offeredLocale } from './plan.rules';
import { usePlace } from './use-place';
import { useRouting } from './use-routing';

interface Props {
  content: RequestContent;
  onChoose: (locale: string) => void;
  fault: string | undefined;
}

export function AnswerLanguage({ content, onChoose, fault }: Props) {
  const { t, i18n } = useTranslation('new');
  const { locale } = usePlace(content);
  const { routing } = useRouting(content);
  const offered = routing?.localesOffered ?? [];
  const mine = offeredLocale(locale, offered) ?? locale;
  const others = offered.includes(mine) ? offered : [mine, ...offered];
  const name = (code: string) => localeName(code, i18n.language);
  const missed = routing !== null && !offered.includes(mine);
  return (
    <Field
      label={t('steps.place.language')}
      hint={missed ? t('steps.place.fallback', { wished: name(mine), given: name(routing.locale) }) : undefined}
      validationMessage={fault}
    >
      <Select value={mine} onChange={(_event, { value }) => onChoose(value)}>
        {others.map((code) => (
          <option key={code} value={code}>
            {name(code)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
