/** (c) One case with its contacts and its timeline. */
import type { RowDataPacket } from 'mysql2/promise';
import { shuffled, type Work } from './work';

export const oneCase: Work = {
  name: 'c',
  title: 'one case with its timeline',
  operationName: 'OneCase',
  document: `query OneCase($number: String!) {
  case(number: $number) {
    id
    number
    title
    description
    status
    severity
    submittedAt
    responseDueAt
    primaryContact { firstName lastName email }
    additionalContacts { firstName lastName email }
    timeline(first: 25) {
      nodes { id kind at actor actorName message { body } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  turns: async ({ cases, history, signIns }, connection) => {
    // Of each sign-in the newest case, where that has a history.
    const [rows] = await connection.query<RowDataPacket[]>(
      `SELECT link.sign_in_id AS signIn, kase.number FROM (
         SELECT sign_in_id, MAX(case_id) AS case_id FROM case_viewers WHERE sign_in_id <= ? AND case_id > ? AND case_id <= ? GROUP BY sign_in_id
       ) link JOIN cases kase ON kase.id = link.case_id`,
      [signIns, cases - history, cases],
    );
    const numbers = new Map(rows.map((row) => [Number(row.signIn), String(row.number)]));
    return shuffled(signIns).flatMap((signIn) => {
      const number = numbers.get(signIn);
      return number === undefined ? [] : [{ signIn, variables: { number } }];
    });
  },
};
