import { enumType } from '../platform/enum.graphql';

export const LedgerEntryKindEnum = enumType('LedgerEntryKind', 'Why units moved. R62.', {
  GRANT: 'The agreement was issued.',
  CONSUME: 'A case was submitted.',
  REFUND: 'A unit was given back.',
  EXPIRE: 'What was left lapsed after the last day.',
  ADJUST: 'An operator corrected the balance.',
});
