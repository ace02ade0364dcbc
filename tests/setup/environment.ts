/**
 * Node's own environment of jest, which gives every file of tests its modules anew. There are 2,500 in a server, and
 * compiling them took a third of the time of a short story; so what V8 has compiled is kept from file to file.
 */
import vm from 'node:vm';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
// jest brings it along: it is what `testEnvironment: 'node'` stands for.
import { TestEnvironment } from 'jest-environment-node';

const { compileFunction } = vm;
const compiled = new Map<string, { source: string; code: Buffer }>();

/** What was compiled of other words than these is not used. */
const compileOnce: typeof compileFunction = (source, parameters, options) => {
  const { filename = '' } = options ?? {};
  const known = compiled.get(filename);
  if (known?.source === source) return compileFunction(source, parameters, { ...options, cachedData: known.code });
  const made = compileFunction(source, parameters, { ...options, produceCachedData: true });
  if (made.cachedData) compiled.set(filename, { source, code: made.cachedData });
  return made;
};

export default class Environment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    // Kept code counts no blocks.
    if (!config.globalConfig.collectCoverage) Object.assign(vm, { compileFunction: compileOnce });
  }
}
