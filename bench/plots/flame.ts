/** `node dist.bench/bench/plots/flame.js IN.cpuprofile OUT.svg [TITLE]` */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { flameGraph } from './flame-graph';
import { framesOf, type CpuProfile } from './profile';

const [from, to, title] = process.argv.slice(2);
if (!from || !to) {
  console.error('node dist.bench/bench/plots/flame.js IN.cpuprofile OUT.svg [TITLE]');
  process.exit(1);
}
const profile = JSON.parse(readFileSync(from, 'utf8')) as CpuProfile;
writeFileSync(to, flameGraph(framesOf(profile), { title: title ?? basename(from, '.cpuprofile') }));
