/** Why it did not start: one clear line for each thing that is wrong. */
import { SettingsError } from './platform/settings';
import { isDatabaseAway } from './platform/retry.rules';

export function startFault(error: unknown): string[] {
  if (error instanceof SettingsError) return error.lines.map((line) => `casegate: ${line}`);
  const { code, message = String(error), port } = error as { code?: string; message?: string; port?: number };
  if (code === 'EADDRINUSE') return [`casegate: port ${port ?? ''} is in use; set PORT to another one`];
  if (code === 'EACCES' && port)
    return [`casegate: port ${port} may not be used by this user; set PORT to another one`];
  if (code === 'ER_ACCESS_DENIED_ERROR' || code === 'ER_DBACCESS_DENIED_ERROR')
    return ['casegate: DATABASE_URL: the database refuses this user or password'];
  if (code === 'ER_BAD_DB_ERROR')
    return ['casegate: DATABASE_URL: there is no such database, and this user may not create it'];
  if (isDatabaseAway(error)) return [`casegate: DATABASE_URL: the database cannot be reached (${code ?? message})`];
  return [`casegate: ${message}`];
}
