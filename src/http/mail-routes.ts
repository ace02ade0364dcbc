/** What mail serves over HTTP: the hook for replies where it has a secret, and the letters of the demo. */
import type { FastifyInstance } from 'fastify';
import { addDemoMail } from './demo-mail';
import { demoMailFolder } from './landing-page';
import { addMailHook } from './mail-hook';
import { receivingEnd } from '../mail/open-mail';
import type { StageFile } from '../mail/receiving-end';
import type { OpenWorld } from '../set-up';

export async function addMailRoutes(app: FastifyInstance, world: OpenWorld, stageFile: StageFile): Promise<void> {
  const { hookSecret } = world.settings.mail;
  if (hookSecret) await addMailHook(app, receivingEnd(world, stageFile), hookSecret);
  const folder = demoMailFolder(world.settings);
  if (folder) addDemoMail(app, folder);
}
