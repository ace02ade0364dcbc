import { queuesOf } from './queues.rules';

test('queues stand one a line or with commas between them, each once', () => {
  expect(queuesOf(' sql-server/*\nwindows-server/EMEA, sql-server/*;')).toEqual([
    'sql-server/*',
    'windows-server/EMEA',
  ]);
  expect(queuesOf(' \n')).toEqual([]);
});
