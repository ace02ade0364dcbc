/** (b) Which of my eight agreements can be used for a product version, and why the others cannot. */
import { versionsOf } from '../data/pieces';
import { globalId, shuffled, type Work } from './work';

export const plans: Work = {
  name: 'b',
  title: 'plans for a product version, 8 agreements',
  operationName: 'Plans',
  document: `query Plans($productVersionId: ID!) {
  plans(productVersionId: $productVersionId) {
    available { id endsOn unitsRemaining planType { name } }
    unavailable { agreement { id } reasons { code } }
  }
}`,
  turns: async ({ signIns }, connection) => {
    // Those that are supported for years to come, so that there is something to choose as well.
    const versions = (await versionsOf(connection)).filter(
      ({ product, name }) =>
        /^(SQL|Windows|SharePoint|Exchange) Server$/.test(product) && /^(2022|2025|Sub.*)$/.test(name),
    );
    return shuffled(signIns).map((signIn, turn) => ({
      signIn,
      variables: { productVersionId: globalId('ProductVersion', versions[turn % versions.length]?.id ?? 0) },
    }));
  },
};
