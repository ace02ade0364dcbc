/** Where a request would go if it were submitted now. */
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { rowNumber } from '../answer-forms';
import type { FindCatalogue } from './catalogue';
import { decideRouting, realNow, type Hours } from './rules';

interface Input {
  productVersionId: string;
  severity: string;
  supportHours: Hours;
  country: string;
  timeZone: string;
  locale?: string | null;
}

const NEEDED = [
  'product-families',
  'product-versions',
  'severities',
  'support-regions',
  'region-holidays',
  'countries',
  'time-zones',
  'support-languages',
] as const;

export function routingPreview(pool: Pool, catalogueWith: FindCatalogue) {
  async function ownLocale(signIn: number): Promise<string> {
    const sql = 'SELECT locale FROM sign_ins WHERE id = ?';
    const [rows] = await pool.execute<(RowDataPacket & { locale: string | null })[]>(sql, [signIn]);
    return rows[0]?.locale ?? 'en';
  }

  return async (signIn: number, { input }: { input: Input }) => {
    const versionId = rowNumber('ProductVersion', input.productVersionId);
    const [catalogue, locale] = await Promise.all([
      catalogueWith(NEEDED, versionId),
      input.locale ?? ownLocale(signIn),
    ]);
    const version = catalogue.version(versionId);
    if (!version) return { routing: null };
    const { queue, region, supportHours, opensAt, responseDueAt, ...routing } = decideRouting(
      { ...input, version, locale },
      catalogue,
      realNow(),
    );
    return { routing: { queue, region, supportHours, opensAt, responseDueAt, locale: routing.locale } };
  };
}
