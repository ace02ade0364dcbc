import { enumType } from '../platform/enum.graphql';

/** To an address and one of these a role or a membership is given; the two never mix. R52. */
export const PersonKindEnum = enumType('PersonKind', 'What kind of identity a person signs in with. R1, R52.', {
  PERSONAL: 'A consumer identity.',
  WORK: 'An identity of an organisation’s directory.',
});
