/**
 * An address that somebody typed or pasted is a link, also where it is not written as one. Of what else GitHub's Markdown
 * has, footnotes and boxes to tick would bring ids and controls of their own into a page that has several messages.
 */
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';

interface Parser {
  data: () => object;
}

interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
}

export function bareAddresses(this: Parser): void {
  const data: Extensions = this.data();
  (data.micromarkExtensions ??= []).push(gfmAutolinkLiteral());
  (data.fromMarkdownExtensions ??= []).push(gfmAutolinkLiteralFromMarkdown());
}
