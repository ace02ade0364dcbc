/** Hands a request of fastify's to Apollo, and what it answers back. */
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestScope } from '../request-scope';

type MakeScope = (request: FastifyRequest) => Promise<RequestScope>;

export function apolloHandler(apollo: ApolloServer<RequestScope>, makeScope: MakeScope) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: readByApollo(request),
      context: () => makeScope(request),
    });
    for (const [name, value] of headers) reply.header(name, value);
    // Nothing here is answered bit by bit: @defer and @stream are not in the schema.
    if (body.kind !== 'complete') throw new Error('an answer in parts');
    return reply.code(status ?? 200).send(body.string);
  };
}

function readByApollo({ body, method, headers, url }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  const at = url.indexOf('?');
  return { body, method, headers: map, search: at < 0 ? '' : url.slice(at) };
}
