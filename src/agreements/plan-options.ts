/** Which of the viewer's plans can be used for a version, and why the others cannot. R15–R25. */
import DataLoader from 'dataloader';
import type { ProductVersion } from '../catalog/catalogue';
import type { SignedIn } from '../identity/scope';
import type { Agreement } from './agreement';
import { allRegistered } from './agreement.store';
import { unavailability, type Unavailability } from './eligibility.rules';

export interface Plans {
  readonly version: ProductVersion;
  readonly available: readonly Agreement[];
  readonly unavailable: readonly { agreement: Agreement; reasons: Unavailability[] }[];
}

const loaders = new WeakMap<SignedIn, DataLoader<'all', Agreement[]>>();

/** The viewer's agreements are read once for a level of a document, however many versions it asks about. */
function allOf(scope: SignedIn): Promise<Agreement[]> {
  let loader = loaders.get(scope);
  if (!loader) {
    loader = new DataLoader(
      async (keys: readonly 'all'[]) => {
        const agreements = await allRegistered(scope.database.reads, scope.viewer, scope.catalogue);
        return keys.map(() => agreements);
      },
      { cache: false },
    );
    loaders.set(scope, loader);
  }
  return loader.load('all');
}

export async function planOptions(scope: SignedIn, version: ProductVersion): Promise<Plans> {
  const judged = (await allOf(scope)).map((agreement) => ({
    agreement,
    reasons: unavailability(agreement, version, scope.today),
  }));
  return {
    version,
    available: judged.filter(({ reasons }) => reasons.length === 0).map(({ agreement }) => agreement),
    unavailable: judged.filter(({ reasons }) => reasons.length > 0),
  };
}
