/** Why it did not start: one clear line for each thing that is wrong. */
import { SettingsError } from './platform/settings';
import { isDatabaseAway } from './platform/retry.rules';

export function startFault(error: unknown): string[] {
  if (error instanceof SettingsError) return error.lines.map((line) => `casegate: ${line}`);
  const { code, message = String(error) } = error as { code?: string; message?: string };
  if (code === 'ER_DBACCESS_DENIED_ERROR')
    return ['casegate: DATABASE_URL: this user may not use the database, or may not create it'];
  if (code === 'ER_ACCESS_DENIED_ERROR') return ['casegate: DATABASE_URL: the database refuses this user or password'];
  if (code === 'ER_BAD_DB_ERROR')
    return ['casegate: DATABASE_URL: there is no such database, and this user may not create it'];
  if (isDatabaseAway(error)) return [`casegate: DATABASE_URL: the database cannot be reached (${code ?? message})`];
  return [`casegate: ${message}`];
}

/** Why it cannot listen: the address and the port are settings too. */
export function listenFault(error: unknown, host: string, port: number): SettingsError {
  const { code = '' } = error as { code?: string };
  switch (code) {
    case 'EADDRINUSE':
      return new SettingsError([`PORT: ${port} is in use; choose another one`]);
    case 'EACCES':
      return new SettingsError([`PORT: ${port} may not be used by this user; choose another one`]);
    default:
      return new SettingsError([`HOST: cannot listen on ${host} (${code})`]);
  }
}
