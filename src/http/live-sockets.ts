/** The sockets of live updates, in the protocol graphql-transport-ws: who may open one, how many, and how they end. */
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { inTime } from './executor';
import { watchCredentials } from './live-credentials';
import { connect, liveScope, type LiveRequestScope, type LiveWorld } from './live-connection';
import { openStream, readOperation, toldErrors, type LiveOperation } from './live-operation';
import { GOING_AWAY, LiveSocket, TRY_AGAIN_LATER } from './live-socket';
import { refuseWish } from './live-wish';
import { maskedFailure } from './mask-errors';
import { rateRefusal } from './rate-refusal';
import type { Log } from '../platform/log';
import { PublicError } from '../platform/public-error';
import { Turns } from '../platform/turns';
import { webSocketUpgrades } from './upgrades';
import { networkSpender, spenderOf } from '../spender';
import type { TrustedDocuments } from '../trusted-documents';

const MOST_SUBSCRIPTIONS = 20;
const MOST_SOCKETS = 50;
/** Of one sign-in, over all its sockets: one change may concern hundreds of its streams. */
const ANSWERS_AT_ONCE = 2;
const GREETING_MS = 5000;
const MESSAGE_BYTES = 65_536;
/** A client that is there takes no longer to say good-bye. */
const GOODBYE_MS = 200;

export interface LiveSockets {
  /** Makes a socket of a request. */
  take(socket: WebSocket, request: FastifyRequest): void;
  /** Tells every client that the server goes away; done when they have gone, or after `graceMs` without them. */
  close(graceMs: number): Promise<void>;
}

/** What graphql-ws hands from one of its hooks to the next. */
interface Opening extends LiveOperation {
  contextValue: LiveRequestScope;
  rootValue: undefined;
  release: () => void;
}

export async function openSockets(
  app: FastifyInstance,
  world: LiveWorld,
  schema: GraphQLSchema,
  documents: TrustedDocuments,
): Promise<LiveSockets> {
  const server = webSocketUpgrades(app.server) as Server;
  await app.register(fastifyWebsocket, {
    options: { server, maxPayload: MESSAGE_BYTES, handleProtocols, perMessageDeflate: false },
    errorHandler: (error, _socket, request) => request.log.info({ reason: error.message }, 'a socket failed'),
  });
  let stopping = false;
  app.addHook('onRequest', async (request, reply) => {
    if (request.ws) return refuseWish(world, request, reply, stopping);
  });
  const admitted = new Map<number, Set<LiveSocket>>();
  const { timeoutMs, cost: mostCost } = world.settings.limits;
  const turns = new Turns(ANSWERS_AT_ONCE);
  const unwatch = watchCredentials(world, () => [...admitted.values()].flatMap((own) => [...own]));
  const protocol = makeServer<Record<string, unknown>, LiveSocket>({
    connectionInitWaitTimeout: GREETING_MS,
    jsonMessageReviver: nameless,
    onConnect: ({ extra: socket, connectionParams }) => greet(socket, connectionParams),
    onSubscribe: ({ extra: socket }, _id, payload) => open(socket, payload) as Promise<ExecutionArgs | GraphQLError[]>,
    subscribe: (args) => {
      const { contextValue, release: ended, rootValue: _, ...operation } = args as Opening;
      const inTurn = <T>(work: () => Promise<T>) => turns.take(contextValue.viewer.signInId, work);
      return openStream(operation, contextValue, { timeoutMs, inTurn, ended });
    },
    onError: ({ extra: { log, say } }, _id, _payload, errors) => toldErrors(errors, log, say),
  });

  async function greet(socket: LiveSocket, greeting: unknown): Promise<boolean> {
    // Whoever guesses here guesses out of the budget of the network, as with requests.
    const point = world.budgets.of(networkSpender(world, socket.request.ip)).spend(1);
    if (await inTime(timeoutMs, point, () => tooLate(socket))) {
      socket.close(TRY_AGAIN_LATER, 'Too many requests');
      return false;
    }
    const connection = await inTime(timeoutMs, connect(world, socket.request, greeting), () => tooLate(socket));
    if (!connection || !socket.isOpen) return false;
    const others = admitted.get(connection.signInId) ?? new Set();
    if (others.size >= MOST_SOCKETS) {
      socket.close(CloseCode.TooManyInitialisationRequests, 'Too many connections');
      return false;
    }
    admitted.set(connection.signInId, others.add(socket));
    socket.admit(connection);
    return true;
  }

  function leave(socket: LiveSocket): void {
    const { signInId } = socket.connection ?? {};
    const own = signInId === undefined ? undefined : admitted.get(signInId);
    if (signInId !== undefined && own?.delete(socket) && own.size === 0) admitted.delete(signInId);
  }

  /** What a change that concerns all its streams would cost. */
  const openCost = (signInId: number): number =>
    [...(admitted.get(signInId) ?? [])].reduce((sum, socket) => sum + socket.openCost, 0);

  /** A point is paid before the document is read, so that refused ones are paid; what it costs is counted then. */
  async function open(socket: LiveSocket, payload: SubscribePayload): Promise<Opening | GraphQLError[]> {
    const { connection, say, log } = socket;
    if (!connection) return [new PublicError('UNAUTHENTICATED', say('error.UNAUTHENTICATED'))];
    if (socket.openStreams >= MOST_SUBSCRIPTIONS)
      return [new PublicError('RATE_LIMITED', say('error.RATE_LIMITED.subscriptions', { limit: MOST_SUBSCRIPTIONS }))];
    socket.openStreams += 1;
    let held = true;
    let cost = 0;
    const release = () => {
      if (held) {
        socket.openStreams -= 1;
        socket.openCost -= cost;
      }
      held = false;
    };
    const refused = (errors: GraphQLError[]) => {
      release();
      return errors;
    };
    try {
      const spending = world.budgets.of(spenderOf(world, connection, connection.origin));
      const until = await inTime(timeoutMs, spending.spend(1), () => tooLate(socket));
      if (until) return refused([rateRefusal(spending, until, say)]);
      const operation = readOperation(schema, world.settings, payload, documents, connection.origin.credential, say);
      if (Array.isArray(operation)) return refused(operation);
      const together = openCost(connection.signInId) + operation.cost;
      if (together > mostCost)
        return refused([
          new PublicError('RATE_LIMITED', say('error.RATE_LIMITED.cost', { actual: together, limit: mostCost })),
        ]);
      cost = operation.cost;
      socket.openCost += cost;
      const scope = await inTime(timeoutMs, liveScope(world, connection, socket.expire), () => tooLate(socket));
      if (!scope) return refused([new PublicError('UNAUTHENTICATED', say('error.UNAUTHENTICATED'))]);
      return { ...operation, contextValue: scope, rootValue: undefined, release };
    } catch (error) {
      return refused([maskedFailure(error, log, say)]);
    }
  }

  return {
    take(raw, request) {
      const socket = new LiveSocket(raw, request);
      const transport = {
        protocol: raw.protocol,
        send: (text: string) => socket.send(text),
        close: (code = CloseCode.InternalServerError, reason = '') => socket.close(code, reason),
        onMessage: (answer: (text: string) => Promise<void>) => socket.onMessage(answer),
      };
      const closed = protocol.opened(transport, socket);
      raw.once('close', (code, reason) => {
        leave(socket);
        closed(code, reason.toString()).catch((error: unknown) => maskedFailure(error, request.log as Log, socket.say));
        request.log.info({ code }, 'socket closed');
      });
    },
    async close(graceMs) {
      stopping = true;
      unwatch();
      const { clients } = app.websocketServer;
      const gone = [...clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
      for (const client of clients) client.close(GOING_AWAY, 'Going away');
      if (gone.length > 0)
        await Promise.race([Promise.all(gone), wait(Math.max(graceMs, GOODBYE_MS), undefined, { ref: false })]);
      for (const client of clients) client.terminate();
    },
  };
}

/** The protocol wants a text in each subscription; one that names its document has none. */
function nameless(key: string, value: unknown): unknown {
  const { payload } = (key === '' && value ? value : {}) as { payload?: Record<string, unknown> };
  if (payload && payload.query === undefined && (payload.documentId ?? payload.extensions)) payload.query = '';
  return value;
}

function tooLate({ say }: LiveSocket): never {
  throw new PublicError('TIMEOUT', say('error.TIMEOUT'));
}
