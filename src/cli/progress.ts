/** A bar on a terminal; nothing where standard error is a file or a pipe. */
import { Presets, SingleBar } from 'cli-progress';

export function progressBar(): { show: (done: number, total: number) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ stream: process.stderr, format: '{bar} {value}/{total} rows' }, Presets.shades_classic);
  let started = false;
  return {
    show: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
