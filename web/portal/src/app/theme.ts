/** The colours: those of Fluent with casegate's own as the brand, in light and dark. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const BRAND: BrandVariants = {
  10: '#010608',
  20: '#071a20',
  30: '#082b36',
  40: '#083846',
  50: '#094657',
  60: '#0a5064',
  70: '#0b5a6f',
  80: '#0f6a83',
  90: '#2a7d95',
  100: '#4690a7',
  110: '#5fa4b9',
  120: '#78b7cb',
  130: '#91cbdd',
  140: '#aadeef',
  150: '#c5ecf8',
  160: '#e2f6fc',
};

const light: Theme = { ...createLightTheme(BRAND), colorBrandForegroundLink: BRAND[70] };
const dark: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
};

const wish = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');
/** Between both events of printing: not every browser tells `paper` in time, nor waits for a page that takes its own. */
let isPrinting = false;

function watch(listener: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const print = ({ type }: Event) => {
    isPrinting = type === 'beforeprint';
    flushSync(listener);
  };
  addEventListener('beforeprint', print, { signal });
  addEventListener('afterprint', print, { signal });
  for (const query of [wish, paper]) query.addEventListener('change', listener, { signal });
  return () => ending.abort();
}

/** Follows what the device is set to, also while the page is open. Paper is white whatever the screen is. */
export const useTheme = (): Theme =>
  useSyncExternalStore(watch, () => (wish.matches && !paper.matches && !isPrinting ? dark : light));
