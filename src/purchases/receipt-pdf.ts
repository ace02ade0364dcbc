/** A receipt as PDF: one that is read out, keeps its fonts with it, and is the same to the byte each time. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PdfKit from 'pdfkit';
import type { Language } from '../platform/wording';
import type { Receipt } from './receipt';
import type { Line, WordedReceipt } from './receipt.wording';

type Document = PDFKit.PDFDocument;
type Part = ReturnType<Document['struct']>;

const MARGIN = 56;
const GAP = 16;
const PADDING = 4;
const SIZE = 10;
const INK = '#1b1a19';
const SOFT = '#5c5a58';
const RULE = '#d6d3d1';
/** What its types do not know: PDF/UA is for those who are read to, too. */
const FOR_EVERYBODY = 'PDF/UA' as PDFKit.Mixins.PDFSubsets;
const OF_ITS_ROW: PDFKit.Mixins.StructureElementOptions & { scope: string } = { scope: 'Row' };
const load = createRequire(__filename);
const FONTS = join(dirname(load.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const PLAIN = join(FONTS, 'DejaVuSans.ttf');
const BOLD = join(FONTS, 'DejaVuSans-Bold.ttf');

/**
 * It and its fonts take a while to load: only for who wants one. By `require`, so that the image holds what that loads and
 * no second copy of it as ES modules.
 */
const pdfkit = () => load('pdfkit') as typeof PdfKit;

interface PdfWish {
  readonly language: Language;
  /** The last line, in small. */
  readonly aside: string;
  /** Off where somebody wants to look into it. */
  readonly compress?: boolean;
}

export async function receiptPdf(
  { chargedAt, seller }: Receipt,
  worded: WordedReceipt,
  { language, aside, compress = true }: PdfWish,
): Promise<Buffer> {
  const pdf = new (pdfkit())({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN },
    font: PLAIN,
    compress,
    pdfVersion: '1.7',
    subset: FOR_EVERYBODY,
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: worded.title,
      Author: seller[0] ?? '',
      Creator: 'casegate',
      Producer: 'casegate',
      CreationDate: chargedAt,
      ModDate: chargedAt,
    },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = once(pdf, 'end');
  write(pdf, worded, aside);
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

function write(pdf: Document, { heading, notice, seller, buyer, facts, sums }: WordedReceipt, aside: string): void {
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  const width = pdf.page.width - 2 * MARGIN;
  whole.add(said(pdf, 'H1', heading, { font: BOLD, size: 22 }));
  if (notice) whole.add(said(pdf, 'P', notice, { font: BOLD, size: 11, above: GAP / 2 }));
  const top = pdf.y + GAP * 1.5;
  const half = (width - GAP) / 2;
  const ends = [seller, buyer].map((party, place) => {
    pdf.y = top;
    party.lines.forEach((line, index) => {
      const at = { x: MARGIN + place * (half + GAP), width: half };
      if (index === 0) whole.add(said(pdf, 'H2', party.label, { ...at, font: BOLD, size: 9, color: SOFT }));
      whole.add(said(pdf, 'P', line, { ...at, above: 3 }));
    });
    return pdf.y;
  });
  pdf.y = Math.max(...ends) + GAP * 1.5;
  addTable(pdf, whole, facts, 'left', () => PLAIN);
  pdf.y += GAP;
  addTable(pdf, whole, sums, 'right', (index) => (index === 0 || index === sums.length - 1 ? BOLD : PLAIN));
  whole.add(said(pdf, 'P', aside, { size: 8, color: SOFT, above: GAP * 2 }));
  whole.end();
}

interface How {
  font?: string;
  size?: number;
  color?: string;
  x?: number;
  width?: number;
  align?: 'left' | 'right';
  /** Space before it. */
  above?: number;
}

function said(pdf: Document, type: 'H1' | 'H2' | 'P' | 'TH' | 'TD', text: string, how: How): Part {
  const { font = PLAIN, size = SIZE, color = INK, x = MARGIN, above = 0, align = 'left' } = how;
  const { width = pdf.page.width - 2 * MARGIN } = how;
  return pdf.struct(type, type === 'TH' ? OF_ITS_ROW : {}, () => {
    pdf
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(text, x, pdf.y + above, { width, align });
  });
}

/** Labels and values, each with as many lines as it needs; a thin rule above each. */
function addTable(
  pdf: Document,
  whole: Part,
  lines: readonly Line[],
  align: 'left' | 'right',
  fontOf: (index: number) => string,
): void {
  const width = pdf.page.width - 2 * MARGIN;
  const labels = width * (align === 'left' ? 0.4 : 0.6);
  const values = width - labels - GAP;
  // What is in the tree already is written when something is added to it.
  const table = pdf.struct('Table');
  whole.add(table);
  lines.forEach(([label, value], index) => {
    const font = fontOf(index);
    pdf.font(font).fontSize(SIZE);
    const height = Math.max(pdf.heightOfString(label, { width: labels }), pdf.heightOfString(value, { width: values }));
    if (pdf.y + height + 2 * PADDING > pdf.page.height - MARGIN) pdf.addPage();
    const { y } = pdf;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + width, y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    pdf.endMarkedContent();
    const row = pdf.struct('TR');
    table.add(row);
    const at = { font, above: PADDING };
    row.add(said(pdf, 'TH', label, { ...at, width: labels, color: font === BOLD ? INK : SOFT }));
    pdf.y = y;
    row.add(said(pdf, 'TD', value, { ...at, x: MARGIN + labels + GAP, width: values, align }));
    row.end();
    pdf.y = y + height + 2 * PADDING;
  });
  table.end();
}
