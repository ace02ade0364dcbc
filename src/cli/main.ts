/** What an operator runs: `npm run --silent casegate -- <command>`. Results on standard output, all else on standard error. */
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { loadEnvFile } from '../platform/settings';
import { startFault } from '../start-fault';
import { commands } from './commands';
import { Refusal } from './output';

const program = new Command('casegate')
  .description('Runs casegate: agreements, the catalogue, the database. Settings come from the environment and .env.')
  .showHelpAfterError('(--help tells more)')
  .exitOverride();

for (const command of commands()) program.addCommand(command);
for (const command of program.commands) exitLikeParent(command);

function exitLikeParent(command: Command): void {
  command.exitOverride().showHelpAfterError('(--help tells more)');
  command.commands.forEach(exitLikeParent);
}

async function main(): Promise<number> {
  loadEnvFile();
  try {
    await program.parseAsync(process.argv);
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    for (const line of error instanceof Refusal ? error.lines : startFault(error)) console.error(line);
    return 1;
  }
}

void main().then((code) => {
  // What was printed may still be on its way into a pipe; the process ends by itself once it is out.
  process.exitCode = code;
});
