import fc from 'fast-check';
import type { MarkdownBlock } from '../../server/src/core/parse/markdown/block.ts';

/** Lines that mean something to Markdown, alone or after one another; the more awkward the better. */
const LINES: readonly string[] = [
  ...[
    '# a',
    '## b ##',
    '### ',
    '#',
    '####### x',
    '  # i',
    '#\tt',
    '#  a  #  ',
    '# a#',
    '\\# e',
    '\u00a0# x',
    '# \u00a0t\u00a0',
  ],
  ...['```', '```yaml', '````', '~~~', '~~~yaml', '```a`b', '`` `x', '`', '   ```', '    ```', '~~'],
  ...[
    '- a',
    '-',
    '* b',
    '1. c',
    '10) z',
    '+',
    '  - n',
    '    - m',
    '-     code',
    '- # x',
    '- ```',
    '- <div>',
    '- - -',
    '*\tq',
    '-\t-',
  ],
  ...['> q', '>', '> # y', '> ```', '>     c', '>> a', '> - ```'],
  ...['    code', '\tcode', '  text', 'para', '===', '---', '==', '---x', '***', 'a\u2028b', '\u0000'],
  ...[
    '<!-- c',
    '-->',
    '<!-- d -->',
    '<!-->',
    '<!--->',
    '<div>',
    '</div>',
    '<p',
    '<b>',
    '<x-y z>',
    '<a href="x">',
    '<a href="x">t</a>',
  ],
  ...['<pre>', '</pre>', '<script', 'x</script>', '<?php', '?>', '<?', '<!DOCTYPE html>', '<!A', '<![CDATA[', ']]>'],
  ...['[a]: /u', '[a]:', '"t', '|a|b|', '|-|-|', '&nbsp;', ':::', '$$', 'id: 1', '', '', '   ', '\t'],
];

/** Texts made of such lines, with every kind of line end. */
export const awkwardMarkdown: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')), { maxLength: 9 })
  .map(lines => lines.map(([line, end]) => line + end).join(''));

/** Signs of Markdown in any order: markers within markers, half of a tag, a definition that is none. */
const SIGNS: readonly string[] = [
  ...['> ', '>', '- ', '-', '* ', '1. ', '2) ', ' ', '  ', '    ', '\t', '\n', '\n', '\n', '\n\n', 'a', '_', '\\'],
  ...['# ', '## c', '```', '~~~', '`', '===', '---', '***', '[a]: /u', '[a', '"t"', '(x', ')'],
  ...['<b>', '<div>', '<a b=c>', '<pre>', '</pre>', '<!--', '<!-', '-->', '-->x'],
];

/** Texts made of such signs. */
export const awkwardSigns: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SIGNS), { maxLength: 25 })
  .map(signs => signs.join(''));

/**
 * What two readings of a text must agree on: titles, blocks of code and comments one by one; of prose, which letters are
 * in it, however it is divided, the marks of quotes aside.
 */
export function digestOf(text: string, blocks: readonly MarkdownBlock[]): string {
  return [...blocks.flatMap(block => lineOf(text, block)), `prose: ${proseOffsets(text, blocks).join(',')}`].join('\n');
}

function lineOf(text: string, block: MarkdownBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} at ${block.span.start}: ${text.slice(block.title.start, block.title.end)}`];
    case 'fence': {
      const content = text.slice(block.content.start, block.content.end).replace(/[\r\n]+$/, '');
      return [`code at ${block.span.start}, ${block.language}, ${block.closed ? 'closed' : 'open'}: ${content}`];
    }
    case 'comment':
      return [`comment at ${block.span.start}`];
    case 'prose':
      return [];
  }
}

function proseOffsets(text: string, blocks: readonly MarkdownBlock[]): number[] {
  const offsets: number[] = [];
  for (const { kind, span } of blocks) {
    if (kind !== 'prose') continue;
    for (let at = span.start; at < span.end; at++) if (!/[\s>]/.test(text[at] ?? '')) offsets.push(at);
  }
  return offsets;
}
