/** The process: settings → database → http; it stops in reverse. */
import 'reflect-metadata';
import { loadEnvFile, readSettings } from './platform/settings';
import { serve } from './serve';
import { startFault } from './start-fault';

async function main(): Promise<void> {
  loadEnvFile();
  await serve(readSettings());
}

main().catch((error: unknown) => {
  for (const line of startFault(error)) console.error(line);
  process.exit(1);
});
