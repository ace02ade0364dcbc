/** What can be said on the command line. */
import { parseArgs } from 'node:util';
import { BASE, OURS, SERVERS, isThere } from './servers';
import { WORKS } from './works/all';
import type { WorkName } from './works/work';

export const HELP = `npm run bench -- [options]

Measures ours and its peers on the same MariaDB and the same data, in turns, and prints how they compare with
${BASE}, a handler written by hand with four statements. The first run makes the data, which are kept
in .casegate/bench. What is measured and how to read it: bench/README.md.

  --quick             (a) alone, for ours, ${BASE}, mercurius and usual, on 20,000 cases: under a minute
  --scale N           so many cases, up to 10000000 (200000)
  --works a,b         of ${Object.keys(WORKS).join(', ')} (all)
  --servers x,y       of ${Object.keys(SERVERS).join(', ')} (all);
                      ratios need ${BASE}
  --rounds N          rounds in which each has its turn (5)
  --seconds N         seconds of a turn (5)
  --warm-up N         seconds before the first round (5)
  --connections N     connections of the load (16)
  --pool N            connections of each server to the database (10)
  --priority N        on a machine that others use too: the priority of everything that is started, -20 to 0 (0)
  --json FILE         where the figures of each round go (.casegate/bench/report.json)
  --markdown FILE     where the tables go (.casegate/bench/report.md)
  --growth            (a) alone, on 10,000, 1,000,000 and 10,000,000 cases; --growth --help tells more
  --workers           (a) alone, one process of ours against two workers: requests a CPU-second
  --profile           ours alone, with a CPU profile of each piece of work in .casegate/bench/profiles
  --help`;

export interface Options {
  readonly help: boolean;
  readonly quick: boolean;
  readonly profile: boolean;
  readonly scale: number;
  readonly works: readonly WorkName[];
  readonly servers: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly connections: number;
  readonly pool: number;
  readonly priority: number;
  readonly json: string | undefined;
  readonly markdown: string | undefined;
}

/** Something was said that is not understood. */
export class Misunderstood extends Error {}

const QUICK = {
  scale: 20_000,
  works: 'a',
  servers: `${BASE},${OURS},mercurius,usual`,
  rounds: 3,
  seconds: 1,
  warmUp: 1,
};
const USUAL = {
  scale: 200_000,
  works: Object.keys(WORKS).join(),
  servers: Object.keys(SERVERS).join(),
  rounds: 5,
  seconds: 5,
  warmUp: 5,
};

export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  const quick = values.quick ?? false;
  const profile = values.profile ?? false;
  const otherwise = { ...(quick ? QUICK : USUAL), ...(profile ? { servers: OURS } : {}) };
  const number = (
    name: 'scale' | 'rounds' | 'seconds' | 'warm-up' | 'connections' | 'pool' | 'priority',
    value: number,
    least: number,
    most: number,
  ) => {
    const given = values[name] === undefined ? value : Number(values[name]);
    if (!(given >= least && given <= most)) throw new Misunderstood(`--${name} is a number from ${least} to ${most}`);
    return given;
  };
  return {
    help: values.help ?? false,
    quick,
    profile,
    scale: Math.floor(number('scale', otherwise.scale, 5_000, 10_000_000)),
    works: listed('works', values.works ?? otherwise.works, Object.keys(WORKS)) as WorkName[],
    servers: listed('servers', values.servers ?? otherwise.servers, Object.keys(SERVERS)).filter(isBuilt),
    rounds: Math.floor(number('rounds', otherwise.rounds, 1, 1000)),
    seconds: number('seconds', otherwise.seconds, 0.5, 3600),
    warmUp: number('warm-up', otherwise.warmUp, 0.5, 600),
    connections: Math.floor(number('connections', 16, 1, 1000)),
    pool: Math.floor(number('pool', 10, 1, 400)),
    priority: Math.floor(number('priority', 0, -20, 0)),
    json: values.json,
    markdown: values.markdown,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: flag,
        quick: flag,
        profile: flag,
        scale: text,
        works: text,
        servers: text,
        rounds: text,
        seconds: text,
        'warm-up': text,
        connections: text,
        pool: text,
        priority: text,
        json: text,
        markdown: text,
      },
    });
  } catch (error) {
    throw new Misunderstood((error as Error).message);
  }
}

function listed(name: string, text: string, known: readonly string[]): string[] {
  const all = text.split(',').map((each) => each.trim());
  const unknown = all.find((each) => !known.includes(each));
  if (unknown !== undefined)
    throw new Misunderstood(`--${name}: ${unknown || 'nothing'} is none of ${known.join(', ')}`);
  return [...new Set(all)];
}

function isBuilt(name: string): boolean {
  if (isThere(name)) return true;
  console.error(`bench: there is no bench/peers/${name}.ts, so it is left out`);
  return false;
}
