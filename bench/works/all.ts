import { myCases } from './my-cases';
import { oneCase } from './one-case';
import { plans } from './plans';
import { routingPreview } from './routing-preview';
import { submitCase } from './submit-case';
import type { Work, WorkName } from './work';

export const WORKS: Record<WorkName, Work> = {
  a: myCases,
  b: plans,
  c: oneCase,
  d: submitCase,
  e: routingPreview,
};
