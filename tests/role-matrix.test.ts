import { getNamedType } from 'graphql';
import { createSchema } from '../src/schema';
import { HTTP_WAYS } from './setup/role-ways-http';
import { waysOf } from './setup/role-ways';
import { Matrix } from './setup/role-matrix';
import { Roles, ROLES, type WholeTarget } from './setup/roles';

const schema = createSchema();
const WAYS = [...waysOf(schema), ...HTTP_WAYS];

describe('R48, R53 the role matrix', () => {
  let roles: Roles;
  let main: WholeTarget;
  let matrix: Matrix;
  beforeAll(async () => {
    roles = await Roles.start();
    const earlier = await roles.prepareWhole('closed');
    main = {
      ...(await roles.prepareWhole('owned')),
      earlierMessageId: earlier.messageId,
      earlierEventId: earlier.eventId,
      earlierFileId: earlier.fileId,
      earlierNoteId: earlier.noteId,
    };
    await roles.buy();
    matrix = new Matrix(roles, main);
    void getNamedType;
  });
  afterAll(() => roles.world.stop());

  test('print', async () => {
    const lines: string[] = [' '.repeat(44) + ROLES.map((r) => r.padEnd(8).slice(0, 8)).join('')];
    for (const way of WAYS) {
      const { marks, codes, traces } = await matrix.row(way);
      require('node:fs').appendFileSync('/tmp/matrix-prog.txt', way.name + ' ' + Date.now() + '\n');
      lines.push(way.name.padEnd(44) + marks.map((m) => m.padEnd(8)).join('') + codes.join(' '));
      for (const trace of traces) lines.push(`    ${trace.slice(0, 600)}`);
    }
    require('node:fs').writeFileSync('/tmp/matrix-out.txt', lines.join('\n'));
  }, 300_000);
});
