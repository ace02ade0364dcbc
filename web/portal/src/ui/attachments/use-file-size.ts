import { useTranslation } from 'react-i18next';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes as people of this language read them: 20,5 MB. */
export function useFileSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => {
    const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), UNITS.length - 1);
    const form = {
      style: 'unit',
      unit: UNITS[power] ?? 'byte',
      // The short form of bytes has no plural.
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumFractionDigits: power > 1 ? 1 : 0,
    } as const;
    return new Intl.NumberFormat(i18n.language, form).format(bytes / 1024 ** power);
  };
}
