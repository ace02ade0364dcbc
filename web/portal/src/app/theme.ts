/** The colours: those of Fluent with casegate's own as the brand, in light and dark. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

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

/** Follows what the device is set to, also while the page is open. */
export const useTheme = (): Theme =>
  useSyncExternalStore(
    (listener) => {
      wish.addEventListener('change', listener);
      return () => wish.removeEventListener('change', listener);
    },
    () => (wish.matches ? dark : light),
  );
