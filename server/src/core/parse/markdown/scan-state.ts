import { type Span, span } from '../../text/span.ts';
import type { MarkdownBlock } from './block.ts';
import { type Containers, closeContainers } from './containers.ts';
import type { LineCursor } from './line-cursor.ts';
import { type FenceSigns, type HtmlEnd, trimmedEnd } from './openings.ts';

/** What goes on from line to line in the innermost container. */
export type Leaf =
  | { readonly kind: 'paragraph'; lines: Span[]; readonly proseBefore: Span | undefined }
  | {
      readonly kind: 'fence';
      readonly signs: FenceSigns;
      readonly start: number;
      readonly content: number;
      end: number;
    }
  | { readonly kind: 'code'; readonly start: number; end: number; skipped: Span | undefined }
  | {
      readonly kind: 'html';
      readonly until: HtmlEnd;
      readonly isComment: boolean;
      readonly start: number;
      end: number;
    };

/** What has been read, and what is open. */
export interface Scan {
  readonly text: string;
  readonly blocks: MarkdownBlock[];
  readonly containers: Containers;
  leaf: Leaf | undefined;
  prose: Span | undefined;
  /** True from the blank line that ends an item without anything in it to the next line with something. */
  isBehindEmptyItem: boolean;
}

/** Closes what is open, but for the outermost containers, as many as given. */
export function closeTo(scan: Scan, left: number): void {
  closeLeaf(scan);
  closeContainers(scan.containers, left);
}

/** Closes what goes on in the innermost container; at the root, it is a block. */
export function closeLeaf(scan: Scan): void {
  const { leaf, text, blocks } = scan;
  scan.leaf = undefined;
  if (isInside(scan)) {
    if (leaf?.kind === 'code' && leaf.skipped) addProse(scan, leaf.skipped.start, leaf.skipped.end);
  } else if (leaf?.kind === 'code') {
    const at = span(leaf.start, leaf.end);
    blocks.push({ kind: 'fence', language: '', span: at, content: at, closed: true });
  } else if (leaf?.kind === 'html') {
    blocks.push({ kind: leaf.isComment ? 'comment' : 'prose', span: span(leaf.start, leaf.end) });
  } else if (leaf?.kind === 'fence') {
    const content = span(Math.min(leaf.content, text.length), text.length);
    const { language } = leaf.signs;
    blocks.push({ kind: 'fence', language, span: span(leaf.start, text.length), content, closed: false });
  }
}

/** Closes a fenced block at the line that says so. */
export function closeFence(
  scan: Scan,
  { signs, start, content }: Leaf & { kind: 'fence' },
  { line, at }: LineCursor,
): void {
  scan.leaf = undefined;
  if (isInside(scan)) return;
  const end = trimmedEnd(scan.text, at, line.end);
  const { language } = signs;
  scan.blocks.push({
    kind: 'fence',
    language,
    span: span(start, end),
    content: span(content, line.start),
    closed: true,
  });
}

/** True in a list or a quote: nothing there is a block of its own. */
export function isInside({ containers }: Scan): boolean {
  return containers.open.length > 0;
}

/** Lengthens the prose that is being read, or begins it. */
export function addProse(scan: Scan, start: number, end: number): void {
  if (start < end) scan.prose = span(scan.prose?.start ?? start, end);
}

/** Makes a block of the prose read so far. */
export function endProse(scan: Scan): void {
  if (scan.prose) scan.blocks.push({ kind: 'prose', span: scan.prose });
  scan.prose = undefined;
}
