/** Every command of the operator, in the order in which `--help` lists them. */
import type { Command } from 'commander';
import { agreementsCommand } from './agreements';
import { apiKeysCommand } from './api-keys';
import { attachmentsCommand } from './attachments';
import { auditCommand } from './audit';
import { benefitsCommand } from './benefits';
import { calendarCommand } from './calendar';
import { catalogueCommand } from './catalogue';
import { doctorCommand } from './doctor';
import { documentsCommand } from './documents';
import { engineersCommand } from './engineers';
import { keysCommand } from './encryption-keys';
import { mailCommand } from './mail';
import { migrateCommand } from './migrate';
import { operatorsCommand } from './operators';
import { organisationsCommand } from './organisations';
import { personCommand } from './person';
import { purchasesCommand } from './purchases';
import { retentionCommand } from './retention';
import { selfHelpCommand } from './self-help';
import { serveCommand } from './serve';
import { tokenCommand } from './token';

export const commands = (): Command[] => [
  serveCommand(),
  tokenCommand(),
  agreementsCommand(),
  engineersCommand(),
  operatorsCommand(),
  organisationsCommand(),
  benefitsCommand(),
  apiKeysCommand(),
  keysCommand(),
  catalogueCommand(),
  mailCommand(),
  attachmentsCommand(),
  calendarCommand(),
  retentionCommand(),
  personCommand(),
  purchasesCommand(),
  selfHelpCommand(),
  documentsCommand(),
  migrateCommand(),
  auditCommand(),
  doctorCommand(),
];
