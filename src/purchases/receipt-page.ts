/** A receipt as a page to read and to print. Nothing runs in it, and nothing that was typed means anything. */
import { escaped } from '../platform/escaped.rules';
import { RECEIPT_PDF } from './receipt-link';
import type { Line, WordedReceipt } from './receipt.wording';

/** What goes into the body of the page. `path` is its own, below which its PDF lies. */
export function receiptPage(
  worded: WordedReceipt,
  path: string,
  { asPdf, aside }: { asPdf: string; aside: string },
): string {
  const { heading, notice, seller, buyer, facts, sums } = worded;
  return [
    '<header>',
    `<h1>${escaped(heading)}</h1>`,
    `<a class="button" href="${escaped(`${path}/${RECEIPT_PDF}`)}">${escaped(asPdf)}</a>`,
    '</header>',
    ...(notice ? [`<p class="notice">${escaped(notice)}</p>`] : []),
    `<div class="parties">${partyOf(seller)}${partyOf(buyer)}</div>`,
    `<table class="facts"><tbody>${facts.map((line) => rowOf(line)).join('')}</tbody></table>`,
    `<table class="sums"><tbody>${sums.map((line) => rowOf(line)).join('')}</tbody></table>`,
    `<p class="aside">${escaped(aside)}</p>`,
  ].join('\n');
}

const partyOf = ({ label, lines }: WordedReceipt['seller']): string =>
  `<section><h2>${escaped(label)}</h2>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</section>`;

const rowOf = ([label, value]: Line): string =>
  `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`;
