/** Moments and days as people of this language write them, in the time zone of the viewer's profile. */
import { useTranslation } from 'react-i18next';
import { useTimeZone } from './viewer';
import { localeOf } from '../words/words';

interface Shown {
  at: string;
  /** `day` leaves the time of day out; `clock` the day. */
  as?: 'moment' | 'day' | 'clock';
}

const FORMS = {
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  day: { dateStyle: 'medium' },
  clock: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function Moment({ at, as = 'moment' }: Shown) {
  const say = useMomentText();
  // As its own letters run, whatever stands around it.
  return (
    <time dateTime={at} dir="auto">
      {say(at, as)}
    </time>
  );
}

/** The same as a text, where a sentence has it inside. */
export function useMomentText(): (at: string, as?: Shown['as']) => string {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return (at, as = 'moment') =>
    new Intl.DateTimeFormat(localeOf(i18n.language), { ...FORMS[as], timeZone }).format(new Date(at));
}

/** A date of the calendar, which is the same in every time zone: `2026-11-30`. */
export function Day({ on }: { on: string }) {
  const say = useDayText();
  return (
    <time dateTime={on} dir="auto">
      {say(on)}
    </time>
  );
}

export function useDayText(): (on: string) => string {
  const { i18n } = useTranslation();
  const form = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' });
  return (on) => form.format(new Date(`${on}T00:00:00Z`));
}
