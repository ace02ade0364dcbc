/** The client of the API. What was read is kept by document; a mutation has everything read anew that it may concern. */
import { cacheExchange, createClient, fetchExchange, subscriptionExchange, type Client } from 'urql';
import { ask, requestHeaders } from './ask';
import { openLive } from './live';

/** @param language of what it is told; another one is another client */
export const makeClient = (language: string): Client =>
  createClient({
    url: '/graphql',
    preferGetMethod: false,
    fetch: ask,
    fetchOptions: () => ({ headers: { ...requestHeaders(), 'accept-language': language } }),
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription: openLive })],
  });
