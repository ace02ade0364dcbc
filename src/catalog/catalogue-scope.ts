import type { Day } from '../platform/calendar';
import type { Say } from '../platform/wording';
import type { Catalogue } from './catalogue';

/** What answering about the catalogue takes: the catalogue of this moment, the vendor's date, the viewer's language. */
export interface CatalogueScope {
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly say: Say;
}
