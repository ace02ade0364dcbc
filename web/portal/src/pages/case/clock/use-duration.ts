import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../words/words';

/** Minutes as people say them: 1 day 2 hr 5 min. */
export function useDuration(): (minutes: number) => string {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const say = (unit: 'day' | 'hour' | 'minute', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  return (minutes) => {
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const parts = [...(days ? [say('day', days)] : []), ...(hours ? [say('hour', hours)] : [])];
    return [...parts, ...(rest || parts.length === 0 ? [say('minute', rest)] : [])].join(' ');
  };
}
