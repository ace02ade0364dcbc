/** What a profile holds. Names come from the identity and are shown, not asked. R3, R4. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentOf, type ProfileContent } from './profile.rules';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { useViewer } from '../../ui/viewer';
import { announce } from '../../ui/announce';
import { countriesIn, localeName, ownTimeZone, timeZones } from '../../ui/countries';
import { FaultMessage } from '../../ui/fault-message';
import { fieldError, UserErrors } from '../../ui/user-errors';
import { chooseLanguage, LANGUAGES } from '../../words/words';

const COMPLETE = graphql(/* GraphQL */ `
  mutation ProfileComplete($input: CompleteProfileInput!) {
    completeProfile(input: $input) {
      viewer {
        id
        profile {
          country
          locale
          timeZone
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '1rem', maxWidth: '30rem' },
});

const SHOWN = ['company', 'country', 'locale', 'phone', 'timeZone'];

export function ProfileForm({ action }: { action: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('profile');
  const { firstName, lastName, email, profile } = useViewer();
  const [typed, setTyped] = useState<ProfileContent>(() => contentOf(profile, ownTimeZone(), navigator.languages));
  const { change, busy, errors, fault } = useChange(COMPLETE);
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const zones = useMemo(() => timeZones(), []);
  const set = (part: Partial<ProfileContent>) => setTyped({ ...typed, ...part });
  const save = async () => {
    const { company, phone, ...rest } = typed;
    const input = { ...rest, company: company.trim() || null, phone: phone.trim() || null };
    if (!(await change({ input }))) return;
    announce(t('saved'));
    const language = LANGUAGES.find((each) => typed.locale.startsWith(each));
    if (language && !profile) await chooseLanguage(language);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t('name')} hint={t('nameHint')}>
        <Input value={`${firstName} ${lastName}`.trim()} readOnly appearance="filled-darker" />
      </Field>
      <Field label={t('email')}>
        <Input value={email ?? ''} readOnly appearance="filled-darker" />
      </Field>
      <Field label={t('country')} hint={t('countryHint')} required validationMessage={fieldError(errors, 'country')}>
        <Select value={typed.country} required onChange={(_event, { value }) => set({ country: value })}>
          <option value="">{t('choose')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('timeZone')} hint={t('timeZoneHint')} required validationMessage={fieldError(errors, 'timeZone')}>
        <Select value={typed.timeZone} required onChange={(_event, { value }) => set({ timeZone: value })}>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <Field label={t('locale')} hint={t('localeHint')} validationMessage={fieldError(errors, 'locale')}>
        <Select value={typed.locale} onChange={(_event, { value }) => set({ locale: value })}>
          {[...new Set([typed.locale, ...LANGUAGES])].map((locale) => (
            <option key={locale} value={locale}>
              {localeName(locale, i18n.language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('company')} validationMessage={fieldError(errors, 'company')}>
        <Input
          value={typed.company}
          autoComplete="organization"
          onChange={(_event, { value }) => set({ company: value })}
        />
      </Field>
      <Field label={t('phone')} hint={t('phoneHint')} validationMessage={fieldError(errors, 'phone')}>
        <Input
          type="tel"
          autoComplete="tel"
          value={typed.phone}
          onChange={(_event, { value }) => set({ phone: value })}
        />
      </Field>
      <UserErrors errors={errors} shownAt={SHOWN} />
      {fault && <FaultMessage error={fault} />}
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
