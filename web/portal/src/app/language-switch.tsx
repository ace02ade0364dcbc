/** The languages by their own names; the choice stays in this browser. */
import { Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES, type Language } from '../words/words';

const NAMES: Record<Language, string> = { en: 'English', nl: 'Nederlands' };

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Select
      size="small"
      aria-label={t('language')}
      value={i18n.language}
      onChange={(_event, { value }) => void chooseLanguage(value as Language)}
    >
      {LANGUAGES.map((language) => (
        <option key={language} value={language} lang={language}>
          {NAMES[language]}
        </option>
      ))}
    </Select>
  );
}
