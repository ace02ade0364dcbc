/** Opens links to receipts: a page to print, and the same as PDF. They carry their right with them, so they are written into no log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { escaped } from '../platform/escaped.rules';
import { PROJECT_FOLDER } from '../platform/settings';
import { chooseLanguage, sayIn } from '../platform/wording';
import { openReceipt } from '../purchases/open-receipt';
import { RECEIPT_PDF, RECEIPTS } from '../purchases/receipt-link';
import { receiptPage } from '../purchases/receipt-page';
import { receiptPdf } from '../purchases/receipt-pdf';
import { wordReceipt } from '../purchases/receipt.wording';
import type { World } from '../world';
import { filled } from './filled';
import { answerBadPath } from './http-errors';
import { sendPage } from './landing-page';
import { asAsset, policy } from './security-headers';

const PAGES = join(PROJECT_FOLDER, 'web');
const UNSEEN = { exposeHeadRoute: false };

type Asked = FastifyRequest<{ Params: { token: string } }>;

export function addReceipts(app: FastifyInstance, world: World): void {
  const page = readFileSync(join(PAGES, 'receipt.html'), 'utf8');
  const style = readFileSync(join(PAGES, 'receipt.css'));
  app.get('/assets/receipt.css', (_request, reply) => asAsset(reply).type('text/css; charset=utf-8').send(style));
  /** The same null for every link that opens nothing: wrong, over, of somebody else's purchase, of who signed out. */
  const open = async (request: Asked) => {
    const opened = await openReceipt(world, request.params.token);
    if (!opened) return null;
    const say = sayIn(chooseLanguage(request.headers['accept-language'], opened.locale));
    return { receipt: opened.receipt, worded: wordReceipt(opened.receipt, say), say };
  };
  app.get(`${RECEIPTS}/:token`, UNSEEN, async (request: Asked, reply) => {
    const opened = await open(request);
    if (!opened) return answerBadPath(404, request, reply);
    const { worded, say } = opened;
    const texts = { asPdf: say('receipt.asPdf'), aside: say('receipt.aside') };
    const content = receiptPage(worded, `${RECEIPTS}/${request.params.token}`, texts);
    return sendPage(reply, filled(page, { language: say.language, title: escaped(worded.title), content }));
  });
  app.get(`${RECEIPTS}/:token/${RECEIPT_PDF}`, UNSEEN, async (request: Asked, reply) => {
    const opened = await open(request);
    if (!opened) return answerBadPath(404, request, reply);
    const { receipt, worded, say } = opened;
    const bytes = await receiptPdf(receipt, worded, { language: say.language, aside: say('receipt.aside') });
    return reply.headers(shown(receipt.number)).send(bytes);
  });
}

const shown = (number: string) => ({
  'content-disposition': `inline; filename="${number}.pdf"`,
  'content-security-policy': policy({}),
  'content-type': 'application/pdf',
});
