import { enumType } from '../platform/enum.graphql';

export const DeskRoleEnum = enumType('DeskRole', 'What somebody is at the support desk, as an operator granted it.', {
  ENGINEER: 'Takes cases from the queues given, and sees those alone that they own.',
  SUPERVISOR: 'Sees how much there is to do in the queues given and gives cases to engineers; sees no case.',
  OPERATOR:
    'Issues agreements, corrects balances, grants roles and reads the audit log; has no queues and sees no case.',
});
