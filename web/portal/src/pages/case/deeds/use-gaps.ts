/** What the page itself tells of a form before it is sent, in the shape of what the server tells. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../../../ui/user-errors';
import type { PersonGap } from './person.rules';

export function useGaps(): { told: readonly UserError[]; areClosed: (gaps: readonly PersonGap[]) => boolean } {
  const { t } = useTranslation('case');
  const [gaps, setGaps] = useState<readonly PersonGap[]>([]);
  return {
    told: gaps.map(({ path, word }) => ({ code: word, message: t(`person.${word}`), path })),
    areClosed: (found) => {
      setGaps(found);
      return found.length === 0;
    },
  };
}
