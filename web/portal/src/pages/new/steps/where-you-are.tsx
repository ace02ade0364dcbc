/** Country, time zone and language: from the profile, shown for checking, changed where they are not right. R40, R42. */
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countriesIn, countryName, localeName, timeZones } from '../../../ui/countries';
import type { RequestDraft } from '../draft/use-draft';
import { AnswerLanguage } from './answer-language';
import { usePlace } from './use-place';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.75rem', alignItems: 'baseline' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '13rem', minWidth: 0 },
});

interface Props {
  draft: RequestDraft;
  faultAt: (path: string) => string | undefined;
}

export function WhereYouAre({ draft, faultAt }: Props) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('new');
  const { content, change } = draft;
  const place = usePlace(content);
  const [wished, setWished] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const open = wished || place.country === null || Boolean(faultAt('country') ?? faultAt('timeZone'));
  useEffect(() => {
    if (wished) fields.current?.querySelector('select')?.focus();
  }, [wished]);
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const zones = useMemo(() => [...new Set([place.timeZone, ...timeZones()])].sort(), [place.timeZone]);
  if (!open)
    return (
      <div className={styles.line}>
        <span>
          {t('steps.place.line', {
            country: countryName(place.country ?? '', i18n.language),
            timeZone: place.timeZone.replaceAll('_', ' '),
            language: localeName(place.locale, i18n.language),
          })}
        </span>
        <Button size="small" onClick={() => setWished(true)}>
          {t('steps.place.change')}
        </Button>
      </div>
    );
  return (
    <div ref={fields} className={styles.fields}>
      <Field
        className={styles.field}
        label={t('steps.place.country')}
        hint={t('steps.place.countryHint')}
        validationMessage={faultAt('country')}
      >
        <Select value={place.country ?? ''} onChange={(_event, { value }) => change({ country: value || null })}>
          {place.country === null && <option value="">{t('steps.choose')}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t('steps.place.timeZone')} validationMessage={faultAt('timeZone')}>
        <Select value={place.timeZone} onChange={(_event, { value }) => change({ timeZone: value })}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.field}>
        <AnswerLanguage content={content} onChoose={(locale) => change({ locale })} fault={faultAt('locale')} />
      </div>
    </div>
  );
}
