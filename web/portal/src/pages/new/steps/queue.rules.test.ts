import { queueWords } from './queue.rules';

test.each([
  ['sql-server/emea/24x7', 'SQL Server'],
  ['skype-for-business/emea', 'Skype for Business'],
  ['office/japan', 'Office'],
])('R40 the family of %s is written %s', (queue, family) => {
  expect(queueWords(queue)).toEqual({ family });
});
