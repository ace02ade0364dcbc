/** What a buyer gets for a purchase: a page, a PDF and a letter, and nobody else any of them. */
import { createHash } from 'node:crypto';
import { parseInstant } from '../src/platform/calendar';
import { signedLink } from '../src/platform/link-token';
import { sayIn } from '../src/platform/wording';
import type { Purchase } from '../src/purchases/purchase';
import { recordPayment } from '../src/purchases/purchase.store';
import { insertRefundLetter } from '../src/purchases/receipt-letter.store';
import { linkReceipt } from '../src/purchases/receipt-link';
import { receiptPdf } from '../src/purchases/receipt-pdf';
import { readReceipt } from '../src/purchases/receipt.store';
import { wordReceipt } from '../src/purchases/receipt.wording';
import { endRefund, insertRefund } from '../src/purchases/refund.store';
import { failing } from './setup/faults';
import { look } from './setup/letters';
import { MailServer } from './setup/mail-server';
import { boughtBy, signInOf } from './setup/purchases';
import { World } from './world';

const NASTY = '</td><script>alert(1)</script><img src=x> "q" & \u202etxt';
const PIA = 'pia@home.example';

interface Receipt {
  number: string;
  issuedAt: string;
  url: string;
  pdfUrl: string;
  expiresAt: string;
}

describe('R28, R31 receipts', () => {
  let server: MailServer;
  let world: World;
  let pia: string;
  const lines: string[] = [];

  beforeAll(async () => {
    server = await MailServer.start();
    world = await World.start({
      now: '2026-11-18T08:00:00Z',
      mail: { from: 'Support <support@example.com>', domain: 'reply.example.com', smtpUrl: server.url },
      settings: { logLevel: 'trace' },
      log: (line) => lines.push(line),
    });
    pia = await world.person(PIA, 'PERSONAL');
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  const receiptOf = async (token: string, { id }: Purchase): Promise<Receipt | null> => {
    const query = 'query ($id: ID!) { purchase(id: $id) { receipt { number issuedAt url pdfUrl expiresAt } } }';
    const { data, errors } = await world.ask<{ purchase: { receipt: Receipt | null } | null }, object>(token, query, {
      id: Buffer.from(`Purchase:${id}`).toString('base64url'),
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.purchase?.receipt ?? null;
  };
  const opened = async (url: string, language = 'en') => {
    const answer = await fetch(url, { headers: { 'accept-language': language } });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  /** What stands in the PDF, by what it says of its own letters. */
  const textOf = async (purchase: Purchase, language: 'en' | 'nl' = 'en') => {
    const { database, catalogue, selling, settings } = world.server.world;
    const place = { seller: selling.seller, catalogue: catalogue.current, vendorTimeZone: settings.vendorTimeZone };
    const receipt = await readReceipt(database.reads, purchase, place);
    if (!receipt) throw new Error('no receipt');
    const wish = { language, aside: '', compress: false };
    return pdfText(await receiptPdf(receipt, wordReceipt(receipt, sayIn(language)), wish));
  };

  test('the link opens the page and the PDF, which say what was charged', async () => {
    const purchase = await boughtBy(world, PIA);
    const receipt = await receiptOf(pia, purchase);
    if (!receipt) throw new Error('no receipt');
    expect(receipt.number).toBe(`R-2026-${String(purchase.id).padStart(6, '0')}`);
    expect(receipt.issuedAt).toBe(purchase.capturedAt?.toISOString());
    const page = await opened(receipt.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*(?!script-src)/);
    const html = page.bytes.toString();
    for (const said of [
      receipt.number,
      purchase.reference,
      '€499.00',
      'Visa ending in 4242',
      'Pay per incident: single',
      'November 18, 2027',
      PIA,
      'version 2026-10',
      'casegate (fictional seller)',
    ])
      expect(html).toContain(said);
    expect(html).not.toMatch(/<script|no money/);
    const pdf = await opened(receipt.pdfUrl);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(pdf.headers.get('content-disposition')).toBe(`inline; filename="${receipt.number}.pdf"`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.length).toBeLessThan(100_000);
    // The same to the byte, whenever it is asked for.
    expect(hashOf((await opened(receipt.pdfUrl)).bytes)).toBe(hashOf(pdf.bytes));
    const text = await textOf(purchase);
    for (const said of [receipt.number, purchase.reference, '€499.00', PIA, 'November 18, 2027'])
      expect(text).toContain(said);
  });

  test('in Dutch for who asks for it, and for who asks for nothing in the language in which it was bought', async () => {
    const purchase = await boughtBy(world, PIA, { locale: 'nl' });
    const { url, pdfUrl } = (await receiptOf(pia, purchase)) as Receipt;
    expect((await opened(url, 'nl')).bytes.toString()).toMatch(
      /lang="nl"[^]*Betaalbewijs[^]*18 november 2027[^]*€\s499,00/,
    );
    expect((await opened(url, '*')).bytes.toString()).toContain('lang="nl"');
    expect((await opened(url, 'en')).bytes.toString()).toContain('lang="en"');
    expect((await opened(pdfUrl, 'nl')).status).toBe(200);
    expect(await textOf(purchase, 'nl')).toContain('Betaalbewijs');
  });

  test('an amount without cents, and that of the sandbox, for which no money was taken', async () => {
    const yen = await boughtBy(world, PIA, { currency: 'JPY', amount: 74_800, country: 'JP', provider: 'sandbox' });
    const { url } = (await receiptOf(pia, yen)) as Receipt;
    const html = (await opened(url)).bytes.toString();
    expect(html).toContain('¥74,800');
    expect(html).toContain('no money was taken');
    expect(await textOf(yen)).toContain('¥74,800');
  });

  test('nothing that somebody is called means anything, and no sign breaks the PDF', async () => {
    const purchase = await boughtBy(world, PIA, { buyerName: NASTY });
    const { url, pdfUrl } = (await receiptOf(pia, purchase)) as Receipt;
    const html = (await opened(url)).bytes.toString();
    expect(html).toContain('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x&gt; &quot;q&quot; &amp; ');
    expect(html).not.toMatch(/<script|<img|\u202e/);
    expect((await opened(pdfUrl)).status).toBe(200);
    expect(await textOf(purchase)).toContain('<script>alert(1)</script>');
    for (const buyerName of ['W'.repeat(250), '山田太郎 🎉 اختبار \u0000\u0007', `${'long name '.repeat(25)}`]) {
      const other = await boughtBy(world, PIA, { buyerName: buyerName.slice(0, 250).replaceAll('\u0000', '') });
      expect((await opened(((await receiptOf(pia, other)) as Receipt).pdfUrl)).status).toBe(200);
    }
  });

  test('there is none before it is granted', async () => {
    for (const state of ['STARTED', 'UNKNOWN', 'AUTHORISED', 'FAILED'] as const)
      expect(await receiptOf(pia, await boughtBy(world, PIA, { state }))).toBeNull();
  });

  test('links that open nothing are all alike', async () => {
    const purchase = await boughtBy(world, PIA);
    const other = 'ada@home.example';
    const ada = await world.person(other, 'PERSONAL');
    expect(await receiptOf(ada, purchase)).toBeNull();
    const { url } = (await receiptOf(pia, purchase)) as Receipt;
    const { hash, selling } = world.server.world;
    const linkFor = (signInId: number, purchaseId: number) =>
      linkReceipt({ hash, selling, viewer: { signInId }, credential: null } as never, purchaseId).url;
    const foreign = linkFor(await signInOf(world, other), purchase.id);
    const missing = linkFor(purchase.signInId, 999_999);
    const ended = await boughtBy(world, PIA, { state: 'FAILED' });
    const turned = url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const facts = { about: purchase.id, signInId: purchase.signInId, expiresAt: Date.now() - 1 };
    const over = `${world.url}/receipts/${signedLink(Buffer.from(hash('receipt links', ''), 'hex'), facts)}`;
    const ofAnExport = `${world.url}/receipts/${signedLink(Buffer.from(hash('export links', ''), 'hex'), { ...facts, expiresAt: Date.now() + 60_000 })}`;
    const answers = [];
    for (const link of [
      foreign,
      over,
      ofAnExport,
      missing,
      linkFor(purchase.signInId, ended.id),
      turned,
      `${url}A`,
      url.slice(0, -9),
      `${world.url}/receipts/x`,
    ]) {
      for (const path of [link, `${link}/receipt.pdf`]) {
        const { status, headers, bytes } = await opened(path);
        answers.push([status, headers.get('cache-control'), headers.get('content-type'), bytes.toString()].join(' '));
      }
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 no-store application\/json/);
  });

  test('R1 a link that a browser asked for ends with its session', async () => {
    const purchase = await boughtBy(world, PIA);
    const { hash, selling } = world.server.world;
    const credential = { kind: 'SESSION', sessionId: 4711 };
    const { url } = linkReceipt(
      { hash, selling, viewer: { signInId: purchase.signInId }, credential } as never,
      purchase.id,
    );
    expect((await opened(url)).status).toBe(404);
  });

  test('no link to a receipt is in any log', async () => {
    const { url } = (await receiptOf(pia, await boughtBy(world, PIA))) as Receipt;
    const token = url.split('/').at(-1) as string;
    await opened(url);
    await opened(`${url}/receipt.pdf?x=1`);
    await opened(`${url.replace('/receipts/', '//receipts/')}`);
    await opened(`${url}/else`);
    const all = lines.join('\n');
    expect(all).toContain('/receipts/[withheld]');
    expect(all).not.toContain(token);
    expect(all).not.toMatch(/\/receipts\/[A-Za-z0-9_-]{20,}/);
  });

  describe('letters', () => {
    beforeEach(async () => {
      await look(world);
      server.mails.length = 0;
      server.refused.clear();
    });
    const states = ({ id }: Purchase) =>
      world.sql<{ state: string; kind: string; attempts: number }>(
        'SELECT kind, state, attempts FROM receipt_letters WHERE purchase_id = ? ORDER BY id',
        [id],
      );

    test('R47 the receipt is sent once, to the address of the buyer, with the PDF', async () => {
      const purchase = await boughtBy(world, PIA, { buyerName: NASTY });
      await look(world);
      await look(world);
      expect(server.mails.map(({ to }) => to)).toEqual([[PIA]]);
      const [mail] = server.mails;
      expect(mail?.parsed.subject).toBe(`[${purchase.reference}] Receipt for €499.00`);
      const { text = '', html = '', attachments = [] } = mail?.parsed ?? {};
      for (const said of ['€499.00', purchase.reference, 'Pay per incident: single', 'Visa ending in 4242'])
        expect([text.includes(said), (html || '').includes(said)]).toEqual([true, true]);
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toContain('<script');
      expect(`${text}${html || ''}`).not.toMatch(/https?:|\/receipts\//);
      expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
        [`R-2026-${String(purchase.id).padStart(6, '0')}.pdf`, 'application/pdf'],
      ]);
      expect(attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
      expect(mail?.parsed.messageId).toMatch(/^<letter-[a-z2-7]{26}@reply\.example\.com>$/);
      expect(await states(purchase)).toMatchObject([{ kind: 'RECEIPT', state: 'SENT' }]);
    });

    test('R47 tried again it bears the same Message-ID', async () => {
      const purchase = await boughtBy(world, PIA);
      const cut = failing(world, /^UPDATE .receipt_letters. SET .state./, { code: 'CUT' }, 1);
      await look(world);
      cut.end();
      await world.sql("UPDATE receipt_letters SET next_at = '2020-01-01 00:00:00.000' WHERE state = 'DUE'");
      await look(world);
      expect(server.mails).toHaveLength(2);
      expect(new Set(server.mails.map(({ parsed }) => parsed.messageId)).size).toBe(1);
      expect(await states(purchase)).toMatchObject([{ state: 'SENT' }]);
    });

    test('in the language of the buyer', async () => {
      await boughtBy(world, PIA, { locale: 'nl' });
      await look(world);
      expect(server.mails[0]?.parsed.subject).toMatch(/Betaalbewijs voor €\s499,00/);
      expect(server.mails[0]?.parsed.text).toContain('van uw kaart afgeschreven');
    });

    test('a refund has a letter of its own, and stands on the receipt from then on', async () => {
      const purchase = await boughtBy(world, PIA, { units: 5, amount: 209_900, planTypeCode: 'PPI_5_PACK' });
      await look(world);
      server.mails.length = 0;
      const at = parseInstant('2026-11-20T09:00:00Z') as Date;
      await world.server.world.database.transact(async (tx) => {
        const { id: purchaseId } = purchase;
        const fresh = { purchaseId, units: 2, amount: 83_960, reason: 'Asked', askedAt: at, lookAt: null };
        const refundId = await insertRefund(tx, fresh);
        await endRefund(tx, refundId, 'DONE', { refundRef: 're_1', at });
        await recordPayment(tx, { purchaseId, kind: 'REFUND', amount: -83_960, ref: `re_${purchaseId}`, at });
        await insertRefundLetter(tx, purchase, refundId);
      });
      await look(world);
      const [mail] = server.mails;
      expect(mail?.parsed.subject).toBe(`[${purchase.reference}] Refund of €839.60`);
      expect(mail?.parsed.text).toMatch(/taken back: 2\.[^]*-€839\.60[^]*€1,259\.40/);
      expect(mail?.parsed.attachments).toHaveLength(1);
      expect(await states(purchase)).toMatchObject([
        { kind: 'RECEIPT', state: 'SENT' },
        { kind: 'REFUND', state: 'SENT' },
      ]);
      const { url } = (await receiptOf(pia, purchase)) as Receipt;
      expect((await opened(url)).bytes.toString()).toMatch(
        /Refunded on November 20, 2026[^]*-€839\.60[^]*Paid in all[^]*€1,259\.40/,
      );
      expect(await textOf(purchase)).toContain('€1,259.40');
    });

    test('who has no address gets none', async () => {
      const purchase = await boughtBy(world, PIA, { buyerEmail: null });
      await look(world);
      expect(server.mails).toEqual([]);
      expect(await states(purchase)).toMatchObject([{ state: 'DROPPED' }]);
    });
  });
});

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Signs are written as numbers of shapes; each font says which shape is which sign. */
function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = new Map([...raw.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(([, id, text = '']) => [id, text]));
  const signs = (font: string) => {
    const [, id] = new RegExp(`/${font} (\\d+) 0 R`).exec(raw) ?? [];
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
    return signsOf(objects.get(map) ?? '');
  };
  const content = [...objects.values()].find((text) => text.includes(' Tf')) ?? '';
  let known: string[] = [];
  let said = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*> ?-?[\d.]* ?)+)\] TJ/g)) {
    if (font) known = signs(font);
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g))
      for (const [code] of hex.matchAll(/.{4}/g)) said += known[parseInt(code, 16)] ?? '';
    if (shown) said += '\n';
  }
  return said;
}

function signsOf(map: string): string[] {
  return [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    // A ligature is more than one sign, with a blank between them.
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );
}
