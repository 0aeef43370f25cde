import assert from 'node:assert/strict';
import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readingOf } from '../../server/src/core/features/formatting/reading.ts';
import { formattingOf } from '../../server/src/core/features/formatting.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edits.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { parseFixture } from './fixture.ts';

/** A file of a fixture, the marked part of it or all of it, is laid out like this. */
export function checkFormatting(before: string, after: string): void {
  const { files, marks } = parseFixture(before);
  const [[path, text] = ['', '']] = files;
  assert.equal(formatted(text, path, marks[0]?.span), after);
}

/** A text as it is laid out, with that said of it which is never to change. @throws where it cannot be laid out */
export function formatted(text: string, path = '/ws/1.1.1.md', within?: Span): string {
  const after = applyEdits(text, editsIn(text, path, within));
  const before = parseFile(path, text);
  assert.equal(readingOf(parseFile(path, after, before)), readingOf(before), 'what is read changes');
  if (within === undefined) assert.deepEqual(editsIn(after, path), [], 'what is laid out is laid out again');
  return after;
}

/** The edits that lay a text out. @throws where it cannot be */
export function editsIn(text: string, path = '/ws/1.1.1.md', within?: Span): readonly TextEdit[] {
  const result = formattingOf(parseFile(path, text), within);
  assert('edits' in result, 'the file is refused');
  return result.edits;
}

const reader = unified().use(remarkParse);

/** What a reader of Markdown is shown of a text, as far as white space does not matter there. */
export function shownOf(text: string): string {
  const root: Root = reader.parse(/[\r\n]$/.test(text) ? text : `${text}\n`);
  return JSON.stringify(root.children.map(shownNode));
}

function shownNode(node: RootContent): unknown {
  const { position: _, ...rest } = node;
  if (node.type === 'code' && /^ya?ml/i.test(node.lang ?? '')) return 'metadata';
  // A blank line between items changes no more than the space there.
  const { spread: _spread, ...own } = { spread: null, ...rest };
  const plain = 'value' in own ? { ...own, value: withoutTrails(own.value) } : own;
  return 'children' in plain ? { ...plain, children: plain.children.map(shownNode) } : plain;
}

function withoutTrails(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t]*(?:\r\n?|\n)/g, '\n')
    .replace(/\n\n+/g, '\n\n')
    .trimEnd();
}
