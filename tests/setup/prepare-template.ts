/** Makes the template of an engine as a server does that starts on an empty database. */
import 'reflect-metadata';
import pino from 'pino';
import { readSettings } from '../../src/platform/settings';
import { openWorld } from '../../src/set-up';
import { SECRET } from './processes';
import { makeTemplate, type TestEngine } from './template';

/** What is to be taken away when jest ends; its set-up and its end are modules that share nothing but the process. */
const removals = ((globalThis as { casegateTemplates?: (() => Promise<void>)[] }).casegateTemplates ??= []);

export async function prepareTemplate(engine: TestEngine): Promise<void> {
  const remove = await makeTemplate(engine, async (url) => {
    const settings = readSettings({
      DATABASE_URL: url,
      CASEGATE_SECRET: SECRET,
    });
    const world = await openWorld({ ...settings, demoWorld: false }, pino({ level: 'silent' }));
    await world.database.close();
  });
  removals.push(remove);
}
