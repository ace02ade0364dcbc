/** Opens links to exports, as one ZIP. They carry their right with them, so they are written into no log. */
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { ZipFile } from 'yazl';
import type { FileStore } from '../attachments/file-store';
import { EXPORTS } from '../people/export-link';
import { personText } from '../people/export-person';
import type { GatheredPerson } from '../people/gather-person';
import { openExport } from '../people/open-export';
import type { World } from '../world';
import { answerBadPath } from './http-errors';
import { policy } from './security-headers';
import { Transfers } from './transfers';

const SAVED = {
  'content-disposition': 'attachment; filename="casegate-export.zip"',
  'content-security-policy': `sandbox; ${policy({})}`,
  'content-type': 'application/zip',
};

export function addExports(app: FastifyInstance, world: World): void {
  const transfers = new Transfers(app);
  app.get<{ Params: { token: string } }>(`${EXPORTS}/:token`, { exposeHeadRoute: false }, async (request, reply) => {
    const { 'accept-language': acceptLanguage } = request.headers;
    const { token } = request.params;
    const gathered = await openExport(world, { token, acceptLanguage, network: request.ip });
    // The same for every link that opens nothing: wrong, over, opened too often, of who signed out or was erased.
    if (!gathered) return answerBadPath(404, request, reply);
    transfers.begin(request, reply);
    return reply.headers(SAVED).send(zipped(gathered, world.files.store));
  });
}

/** Each file is opened when its turn comes. What cannot be read ends the answer, so that nobody takes it for whole. */
function zipped({ person, files }: GatheredPerson, store: FileStore): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  zip.addBuffer(Buffer.from(personText(person)), 'person.json');
  for (const { path, uploadId } of files)
    zip.addReadStreamLazy(path, (done) => {
      store.read(uploadId).then(
        (bytes) => done(null, bytes),
        (error: unknown) => done(error as Error, null as never),
      );
    });
  zip.end();
  return output;
}
