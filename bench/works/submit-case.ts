/** (d) Submit a case with two contacts, from an agreement with plenty of units. */
import { versionsOf } from '../data/pieces';
import { SUBMITTERS, emailOf, firstNameOf, lastNameOf, submitter, submittersAgreement } from '../data/who';
import { FRESH_KEY, globalId, type Work } from './work';

const DESCRIPTION =
  'Since the last update the service stops each night at three. The event log has the error 0x80070005 and nothing else. A restart helps until the next night. We can give you a dump and the logs of both nodes.';

export const submitCase: Work = {
  name: 'd',
  title: 'submit a case',
  operationName: 'SubmitCase',
  document: `mutation SubmitCase($input: SubmitCaseInput!) {
  submitCase(input: $input) {
    receipt { number submittedAt responseDueAt primaryContactEmail submitterSeesCase }
    userErrors { code message }
  }
}`,
  near: ['submittedAt', 'responseDueAt'],
  unlike: ['number'],
  turns: async (plan, connection) => {
    // The end of its support is far off, so that a run in some years finds it covered.
    const version = (await versionsOf(connection)).find(
      ({ product, name }) => product === 'SQL Server' && name === '2025',
    );
    if (!version) throw new Error('the catalogue has no SQL Server 2025');
    return Array.from({ length: SUBMITTERS }, (_, index) => {
      const signIn = submitter(plan, index);
      const other = submitter(plan, index + 1);
      const contact = (id: number) => ({ firstName: firstNameOf(id), lastName: lastNameOf(id), email: emailOf(id) });
      const input = {
        agreementId: globalId('Agreement', submittersAgreement(plan, index)),
        productVersionId: globalId('ProductVersion', version.id),
        problemId: globalId('Problem', version.problemId),
        title: 'Service stops each night',
        description: DESCRIPTION,
        severity: 'IMPORTANT',
        supportHours: 'BUSINESS_HOURS',
        primaryContact: contact(signIn),
        additionalContacts: [contact(other)],
        idempotencyKey: `${index}-${FRESH_KEY}`,
      };
      return { signIn, variables: { input } };
    });
  },
};
