/** What is being typed, kept on this device for this sign-in until it is sent. */
import { useCallback, useMemo, useState } from 'react';
import { dropHere, keepHere, parsedHere } from '../../../api/device';
import { useViewer } from '../../../ui/viewer';

export interface Draft {
  readonly body: string;
  /** The ids of what was uploaded for it. */
  readonly files: readonly string[];
}

const EMPTY: Draft = { body: '', files: [] };

export interface DraftHere extends Draft {
  set(change: Partial<Draft>): void;
  clear(): void;
}

export function useDraft(name: string): DraftHere {
  const viewer = useViewer();
  const place = `casegate.typed ${viewer.id} ${name}`;
  const [draft, setDraft] = useState<Draft>(() => read(place));
  const set = useCallback(
    (change: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...change };
        if (after.body === '' && after.files.length === 0) dropHere(place);
        else keepHere(place, JSON.stringify(after));
        return after;
      }),
    [place],
  );
  const clear = useCallback(() => {
    dropHere(place);
    setDraft(EMPTY);
  }, [place]);
  return useMemo(() => ({ ...draft, set, clear }), [draft, set, clear]);
}

const read = (place: string): Draft => ({ ...EMPTY, ...parsedHere<Draft>(place) });
