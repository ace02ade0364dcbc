/** The ways in that are no documents over HTTP: streams, uploads and links. */
import { allGone, Follower, type Came as CameOver } from './live';
import type { WholeTarget } from './role-cases';
import type { Asker, Came, Roles } from './roles';
import type { Way } from './role-way';
import { metadata } from './tus';

/** Opens a stream and has it look again; what came if it ended at once, and that it is open if it did not. */
async function opened(roles: Roles, asker: Asker, query: string, variables: Record<string, unknown>): Promise<Came> {
  const token = roles.tokens[asker];
  const follower = new Follower(roles.world, token === null ? undefined : { authorization: `Bearer ${token}` });
  const stream = await follower.follow<object>(query, variables);
  roles.world.server.announcements.stir();
  const came = await stream.next();
  stream.stop();
  await follower.leave();
  await allGone(roles.world);
  return roles.hears(asker, { status: 200, text: JSON.stringify(asAnswer(came)) });
}

/** In the form of an answer over HTTP. */
function asAnswer(came: CameOver<object>): object {
  if ('closed' in came) return { errors: [{ extensions: { code: `CLOSED_${came.closed}` } }] };
  if ('error' in came) return { errors: came.error };
  if ('next' in came) return came.next;
  return { data: { stream: null } };
}

const stream = (name: string, query: string, variables: (target: WholeTarget) => Record<string, unknown>): Way => ({
  name: `Subscription.${name}`,
  ask: (roles, asker, target) => opened(roles, asker, query, variables(target)),
  like: 'never',
});

const upload = (name: string, method: string, path: keyof WholeTarget, more: Partial<Way> = {}): Way => ({
  name,
  ask: (roles, asker, target) => {
    const patch = method === 'PATCH';
    return roles.send(asker, method, target[path], patch ? { 'upload-offset': '0' } : {}, patch ? 'la' : undefined);
  },
  like: 'never',
  ...more,
});

const creation = (name: string, values: (target: WholeTarget) => Record<string, string>): Way => ({
  name,
  ask: (roles, asker, target) => {
    const headers = { 'upload-length': '4', 'upload-metadata': metadata({ filename: 'a.txt', ...values(target) }) };
    return roles.send(asker, 'POST', '/uploads', headers);
  },
  like: 'never',
});

const download = (name: string, fileId: keyof WholeTarget): Way => ({
  name,
  // A link carries its right with it: nobody says who they are.
  ask: async (roles, asker, target) => {
    const answer = await fetch(new URL(roles.linkFor(asker, target[fileId]), roles.world.url));
    const headers = [...answer.headers.keys()].filter((each) => each !== 'date' && each !== 'x-request-id');
    return roles.hears(asker, { status: answer.status, text: await answer.text(), headers });
  },
  like: 'never',
});

const renew: Way['renew'] = (cases, target) => cases.beginFile(target);

export const ROUTES: Way[] = [
  stream('caseChanged', 'subscription ($id: ID!) { caseChanged(caseId: $id) { caseId } }', ({ caseId: id }) => ({
    id,
  })),
  { ...stream('myCasesChanged', 'subscription { myCasesChanged { caseId } }', () => ({})), like: 'nothing' },
  stream('queueChanged', 'subscription ($queue: String!) { queueChanged(queue: $queue) { waiting } }', ({ queue }) => ({
    queue,
  })),
  creation('POST /uploads (for the case)', ({ caseId }) => ({ caseId })),
  creation('POST /uploads (for a draft of the submitter)', ({ draftId }) => ({ draftId })),
  upload('HEAD /uploads/:id', 'HEAD', 'unfinishedPath', { renew }),
  upload('PATCH /uploads/:id', 'PATCH', 'unfinishedPath', { renew }),
  upload('DELETE /uploads/:id', 'DELETE', 'unfinishedPath', { renew }),
  upload('HEAD /uploads/:id (of the removed one)', 'HEAD', 'removedUnfinishedPath'),
  upload('PATCH /uploads/:id (of the removed one)', 'PATCH', 'removedUnfinishedPath'),
  upload('DELETE /uploads/:id (of the removed one)', 'DELETE', 'removedUnfinishedPath'),
  download('GET /attachments/:token', 'fileId'),
  download('GET /attachments/:token (to that of the removed one)', 'removedFileId'),
  download('GET /attachments/:token (to an unfinished one)', 'unfinishedId'),
];
