import 'reflect-metadata';
import { printedSchema } from './schema';

process.stdout.write(printedSchema());
