/** The load's process, seen from the bench. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Loaded, Loading } from './load';
import { isPreferred, prefer } from './preferred';

export class Loader {
  private readonly child: ChildProcess = fork(join(__dirname, 'load.js'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: isPreferred(),
  });
  private readonly known = new Set<string>();

  constructor() {
    prefer(this.child.pid);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The requests are handed over the first time that their name is used. */
  async run(loading: Omit<Loading, 'requests'>, requests: () => Loading['requests']): Promise<Loaded> {
    const fresh = !this.known.has(loading.name);
    this.known.add(loading.name);
    this.child.send(fresh ? { ...loading, requests: requests() } : loading);
    const done = new AbortController();
    const [answer] = (await Promise.race([
      once(this.child, 'message', done),
      once(this.child, 'exit', done).then(() => [{ fault: 'the process of the load has ended' }]),
    ]).finally(() => done.abort())) as [{ loaded?: Loaded; fault?: string }];
    if (!answer.loaded) throw new Error(answer.fault ?? 'no answer from the load');
    return answer.loaded;
  }

  stop(): void {
    this.child.disconnect();
  }
}
