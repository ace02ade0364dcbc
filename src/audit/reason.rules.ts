/** Why an operator does something: kept for ever, so one line that can be read. */
import { textFault } from '../platform/text.rules';

export const LONGEST_REASON = 500;

export const isReason = (reason: string): boolean => textFault(reason, { max: LONGEST_REASON }) === null;
