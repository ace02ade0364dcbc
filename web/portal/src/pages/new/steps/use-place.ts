/** Where the request is from: what was said in it, else what the profile says. R40, R42. */
import { useViewer } from '../../../ui/viewer';
import { ownTimeZone } from '../../../ui/countries';
import { currentLanguage } from '../../../words/words';
import type { RequestContent } from '../draft/request-content';

export interface Place {
  /** Null where neither says it. */
  readonly country: string | null;
  readonly timeZone: string;
  readonly locale: string;
}

export function usePlace({ country, timeZone, locale }: RequestContent): Place {
  const { profile } = useViewer();
  return {
    country: country ?? profile?.country ?? null,
    timeZone: timeZone ?? profile?.timeZone ?? ownTimeZone(),
    locale: locale ?? profile?.locale ?? currentLanguage(),
  };
}
