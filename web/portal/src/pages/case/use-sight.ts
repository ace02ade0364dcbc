import { useState } from 'react';

/**
 * Whether a request that was seen is not seen any more. From then on nothing of it is shown, whatever is still kept
 * of it here; being seen again takes a fresh look. R48, R53.
 */
export function useSight(isThere: boolean | undefined): 'unknown' | 'seen' | 'lost' {
  const [sight, setSight] = useState<'unknown' | 'seen' | 'lost'>('unknown');
  if (isThere === true && sight !== 'seen') setSight('seen');
  if (isThere === false && sight === 'seen') setSight('lost');
  return sight;
}
