/** What a profile may say. R2, R4. */
import { textFault } from '../platform/text.rules';

export interface ProfileInput {
  company?: string | null;
  phone?: string | null;
  country: string;
  timeZone: string;
  locale?: string | null;
}

export interface InputFault {
  path: string[];
  key: 'input.empty' | 'input.tooLong' | 'input.characters' | 'input.phone';
  max?: number;
}

const PHONE = /^(?=.{5,40}$)\+?[0-9 ()./#*-]+$/;

/** A number that can be dialled: at least five digits, and the signs that people write between them. */
export function isPhone(text: string): boolean {
  return PHONE.test(text.trim()) && text.replace(/\D/g, '').length >= 5;
}

export function checkText(path: string[], text: string, max: number, multiline = false): InputFault[] {
  const fault = textFault(text, { max, multiline });
  if (fault === null) return [];
  return [
    { path, max, key: fault === 'EMPTY' ? 'input.empty' : fault === 'TOO_LONG' ? 'input.tooLong' : 'input.characters' },
  ];
}

export function checkPhone(path: string[], phone: string | null | undefined): InputFault[] {
  if (phone === null || phone === undefined || isPhone(phone)) return [];
  return [{ path, key: 'input.phone' }];
}

export function profileFaults(input: ProfileInput): InputFault[] {
  const company = !input.company?.trim() ? [] : checkText(['input', 'company'], input.company, 200);
  return [...company, ...checkPhone(['input', 'phone'], input.phone?.trim() || null)];
}
