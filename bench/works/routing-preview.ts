/** (e) Where a request would go, before anything is submitted. */
import { versionsOf } from '../data/pieces';
import { globalId, shuffled, type Work } from './work';

const PLACES = [
  { country: 'NL', timeZone: 'Europe/Amsterdam', locale: 'nl' },
  { country: 'US', timeZone: 'America/New_York', locale: 'en' },
  { country: 'JP', timeZone: 'Asia/Tokyo', locale: 'ja' },
  { country: 'SG', timeZone: 'Asia/Singapore', locale: 'en' },
];
const SEVERITIES = ['CRITICAL', 'IMPORTANT', 'MINIMAL'];

export const routingPreview: Work = {
  name: 'e',
  title: 'routing preview',
  operationName: 'Routing',
  document: `query Routing($input: RoutingInput!) {
  routing(input: $input) { queue region supportHours opensAt responseDueAt locale }
}`,
  near: ['opensAt', 'responseDueAt'],
  turns: async ({ signIns }, connection) => {
    const versions = await versionsOf(connection);
    return shuffled(signIns).map((signIn, turn) => ({
      signIn,
      variables: {
        input: {
          ...PLACES[turn % PLACES.length],
          productVersionId: globalId('ProductVersion', versions[turn % versions.length]?.id ?? 0),
          severity: SEVERITIES[turn % SEVERITIES.length],
          supportHours: turn % 2 === 0 ? 'BUSINESS_HOURS' : 'AROUND_THE_CLOCK',
        },
      },
    }));
  },
};
