/** What can be said after --growth. */
import { parseArgs } from 'node:util';
import { Misunderstood } from '../options';

export const HELP = `npm run bench -- --growth [options]

Measures (a), a page of my cases, on databases of different sizes in turns: whether it is felt how many cases there
are. The first run makes the databases, which are kept in .casegate/bench/growth; ten million cases take a while and
about 25 GB.

  --sizes N,M         so many cases each (10000,1000000,10000000)
  --rounds N          rounds in which each has its turns (7)
  --seconds N         seconds of a turn (2)
  --connections N     connections of the load (4)
  --pool N            connections of each server to the database (10)
  --priority N        on a machine that others use too: the priority of everything that is started, -20 to 0 (0)
  --json FILE         where the figures go (.casegate/bench/growth.json)
  --svg FILE          where the curves go (.casegate/bench/growth.svg)
  --help`;

export interface GrowthOptions {
  readonly help: boolean;
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly pool: number;
  readonly priority: number;
  readonly json: string | undefined;
  readonly figure: string | undefined;
}

export function readGrowthOptions(args: readonly string[]): GrowthOptions {
  const values = parsed(args);
  const number = (name: 'rounds' | 'seconds' | 'connections' | 'pool', usual: number, most: number) => {
    const given = values[name] === undefined ? usual : Number(values[name]);
    if (!(given > 0 && given <= most)) throw new Misunderstood(`--${name} is a number up to ${most}`);
    return given;
  };
  const sizes = (values.sizes ?? '10000,1000000,10000000').split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 10_000 || size > 10_000_000))
    throw new Misunderstood('--sizes are numbers of cases from 10000 to 10000000');
  return {
    help: values.help ?? false,
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    rounds: Math.ceil(number('rounds', 7, 1000)),
    seconds: number('seconds', 2, 600),
    connections: Math.ceil(number('connections', 4, 1000)),
    pool: Math.ceil(number('pool', 10, 100)),
    priority: priorityOf(values.priority),
    json: values.json,
    figure: values.svg,
  };
}

function priorityOf(given: string | undefined): number {
  const priority = Number(given ?? 0);
  if (!(priority >= -20 && priority <= 0)) throw new Misunderstood('--priority is a number from -20 to 0');
  return Math.floor(priority);
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    help: { type: 'boolean' },
    sizes: text,
    rounds: text,
    seconds: text,
    connections: text,
    pool: text,
    priority: text,
    json: text,
    svg: text,
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Misunderstood((error as Error).message);
  }
}
