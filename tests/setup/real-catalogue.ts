/** The catalogue of data/ with numbers of its own: rules are tested on the real tables, without a database. */
import path from 'node:path';
import { buildCatalogue, type CatalogueIds } from '../../src/catalog/build-catalogue';
import type { Catalogue, PlanType, Product, ProductVersion, Region } from '../../src/catalog/catalogue';
import type { Tables } from '../../src/catalog/catalogue.tables';
import { readTables } from '../../src/catalog/read-tables';

export const DATA_FOLDER = path.join(__dirname, '..', '..', 'data');

/** A fresh copy at each call: a test may change it. */
export function realTables(): Tables {
  const { tables, faults } = readTables(DATA_FOLDER);
  if (faults.length > 0)
    throw new Error(faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return tables as Tables;
}

/** 1, 2, 3 … in the order in which names are met; a name keeps its number. */
export function sequentialIds(): CatalogueIds {
  const numbers = new Map<string, number>();
  const numberOf = (...names: string[]): number => {
    const name = JSON.stringify(names);
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
  return { product: numberOf, version: numberOf, category: numberOf, problem: numberOf };
}

export const realCatalogue = (): Catalogue => buildCatalogue(realTables(), sequentialIds());

function found<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`data/ has no ${name}`);
  return what;
}

export function productNamed(catalogue: Catalogue, name: string): Product {
  return found(
    catalogue.products.find((product) => product.name === name),
    name,
  );
}

/** By product and version as one text: `SQL Server 2022`. */
export function versionNamed(catalogue: Catalogue, name: string): ProductVersion {
  const versions = catalogue.products.flatMap((product) => product.versions);
  return found(
    versions.find((version) => `${version.product.name} ${version.name}` === name),
    name,
  );
}

export function planTypeOf(catalogue: Catalogue, code: string): PlanType {
  return found(catalogue.planType(code), code);
}

export function regionOf(catalogue: Catalogue, code: string): Region {
  return found(
    catalogue.regions.find((region) => region.code === code),
    code,
  );
}
