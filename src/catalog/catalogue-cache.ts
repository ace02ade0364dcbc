/** The catalogue of this process. An import by another process is noticed within a second. */
import type { Reads } from '../platform/database';
import type { Catalogue } from './catalogue';
import { loadCatalogue, newestVersion } from './catalogue.store';

const LOOK_EVERY_MS = 500;

export class CatalogueCache {
  private constructor(
    private readonly db: Reads,
    private catalogue: Catalogue,
    private version: number,
  ) {}

  static async open(db: Reads): Promise<CatalogueCache> {
    const version = await newestVersion(db);
    const catalogue = version && (await loadCatalogue(db));
    if (!version || !catalogue) throw new Error('no catalogue has been imported');
    return new CatalogueCache(db, catalogue, version.id);
  }

  get current(): Catalogue {
    return this.catalogue;
  }

  /** Loads the catalogue anew if there was an import since. */
  async refresh(): Promise<void> {
    const version = await newestVersion(this.db);
    if (!version || version.id === this.version) return;
    this.catalogue = (await loadCatalogue(this.db)) ?? this.catalogue;
    this.version = version.id;
  }

  /** Looks for imports until the returned function is called. A database that is away is told once and asked again. */
  watch(onError: (error: unknown) => void): () => void {
    let away = false;
    const look = async () => {
      try {
        await this.refresh();
        away = false;
      } catch (error) {
        if (!away) onError(error);
        away = true;
      }
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    timer.unref();
    return () => clearInterval(timer);
  }
}
