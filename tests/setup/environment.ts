/**
 * Node's own environment of jest, without what grows with the number of files that a worker has run before: each file
 * gets its 2,500 modules anew, and each leaves behind what Node calls at every promise of the process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
// jest brings it along: it is what `testEnvironment: 'node'` stands for.
import { TestEnvironment } from 'jest-environment-node';

/** Those of the present file. jest-circus makes one in each; a hundred make every `await` thirty times as long. */
const storages = new Set<AsyncLocalStorage<unknown>>();
const run = Reflect.get(AsyncLocalStorage.prototype, 'run') as (...work: unknown[]) => unknown;
Object.assign(AsyncLocalStorage.prototype, {
  run(this: AsyncLocalStorage<unknown>, ...work: unknown[]) {
    storages.add(this);
    return run.apply(this, work);
  },
});

/** What V8 has made of a module; compiling them all took a tenth of the time of a short story. */
const compiled = new Map<string, { source: string; code: Buffer }>();
const { compileFunction } = vm;
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
    // Code that was kept counts no blocks.
    if (!config.globalConfig.collectCoverage) Object.assign(vm, { compileFunction: compileOnce });
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    for (const storage of storages) storage.disable();
    storages.clear();
  }
}
