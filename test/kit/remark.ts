import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownBlock } from '../../server/src/core/parse/markdown/block.ts';
import { lineFrom } from '../../server/src/core/parse/markdown/lines.ts';
import { type Span, span } from '../../server/src/core/text/span.ts';

// Only blocks are wanted: without the inline constructs there is nothing quadratic left to feed.
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

const reader = unified().use(remarkParse).data('micromarkExtensions', [blocksOnly]);

/** The blocks of a text as remark reads them: complete, exact, and slow. */
export function remarkBlocks(text: string): MarkdownBlock[] {
  const root: Root = reader.parse(text);
  return root.children.flatMap(node => blocksOf(text, node));
}

function blocksOf(text: string, node: RootContent): MarkdownBlock[] {
  const at = spanOf(node);
  switch (node.type) {
    case 'heading': {
      const first = node.children[0];
      const last = node.children.at(-1);
      const title = first && last ? span(spanOf(first).start, spanOf(last).end) : span(at.end, at.end);
      // An underlined title begins at its text, not at the link definitions before it.
      const start = text[at.start] === '#' ? at.start : title.start;
      return [{ kind: 'heading', span: span(start, at.end), level: node.depth, title }];
    }
    case 'code':
      return [{ kind: 'fence', span: at, language: (node.lang ?? '').toLowerCase(), ...contentOf(text, at) }];
    case 'html':
      return [{ kind: node.value.trimStart().startsWith('<!--') ? 'comment' : 'prose', span: at }];
    case 'list':
    case 'listItem':
    case 'blockquote':
      return proseAround(at, codeInside(node));
    default:
      return [{ kind: 'prose', span: at }];
  }
}

// Code inside a list or a quote is no prose, and no block of metadata either.
function codeInside(node: RootContent): Span[] {
  if (node.type === 'code') return [spanOf(node)];
  return 'children' in node ? node.children.flatMap(child => codeInside(child)) : [];
}

function proseAround(at: Span, holes: readonly Span[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let start = at.start;
  for (const hole of holes) {
    if (hole.start > start) blocks.push({ kind: 'prose', span: span(start, hole.start) });
    start = hole.end;
  }
  if (at.end > start) blocks.push({ kind: 'prose', span: span(start, at.end) });
  return blocks;
}

function contentOf(text: string, at: Span): { content: Span; closed: boolean } {
  const opening = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(at.start, at.end))?.[1];
  if (opening === undefined) return { content: at, closed: true };
  const first = lineFrom(text, at.start);
  const lastStart = Math.max(text.lastIndexOf('\n', at.end - 1), text.lastIndexOf('\r', at.end - 1)) + 1;
  const last = /^ {0,3}([`~]+)[ \t]*$/.exec(text.slice(lastStart, at.end))?.[1] ?? '';
  const closed = lastStart > at.start && last.length >= opening.length && [...last].every(sign => sign === opening[0]);
  const start = Math.min(first.next, at.end);
  return { content: span(start, Math.max(start, closed ? lastStart : at.end)), closed };
}

function spanOf(node: { readonly position?: RootContent['position'] }): Span {
  const { start, end } = node.position ?? {};
  return span(start?.offset ?? 0, end?.offset ?? 0);
}
