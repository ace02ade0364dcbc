import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../words/words';

/** Minutes as people say them: 1 day 2 hr 5 min; what is less than one is called so. */
export function useDuration(): (minutes: number) => string {
  const { t, i18n } = useTranslation('case');
  const locale = localeOf(i18n.language);
  const say = (unit: 'day' | 'hour' | 'minute', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  return (exact) => {
    if (exact > 0 && exact < 1) return t('clock.brief');
    const minutes = Math.floor(exact);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const parts = [...(days ? [say('day', days)] : []), ...(hours ? [say('hour', hours)] : [])];
    return [...parts, ...(rest || parts.length === 0 ? [say('minute', rest)] : [])].join(' ');
  };
}
