import 'reflect-metadata';
import { accessDocument } from './access-table';

process.stdout.write(accessDocument());
