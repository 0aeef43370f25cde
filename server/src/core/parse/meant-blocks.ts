import type { SourceFault } from '../model/source.ts';
import { isSectionTitle } from '../model/words.ts';
import { span, textOf } from '../text/span.ts';
import { type Heading, isMetadata, type MarkdownBlock, type Prose } from './markdown/block.ts';
import { linesOf } from './markdown/lines.ts';

/** The blocks of a text as they were meant, and where its titles are written otherwise. */
export interface MeantBlocks {
  readonly blocks: readonly MarkdownBlock[];
  readonly faults: readonly SourceFault[];
}

/**
 * Reads titles as they were meant: one without a space after its signs (`#Titre`) is one where a block of metadata follows,
 * or where it names a section; a paragraph with a line of dashes or equal signs right below (Setext) is none, unless a
 * block follows or it names a section. What Markdown makes of them would show as other faults, far from here.
 */
export function asMeant(text: string, blocks: readonly MarkdownBlock[]): MeantBlocks {
  const faults: SourceFault[] = [];
  let hasTitle = false;
  const meant = blocks.flatMap((block, at): readonly MarkdownBlock[] => {
    const next = blocks[at + 1];
    if (block.kind === 'heading') {
      const underline = hasTitle ? accidentalUnderline(text, block, next) : undefined;
      if (underline) {
        faults.push(underline);
        return [{ kind: 'prose', span: block.span }];
      }
      hasTitle ||= block.level === 1;
    }
    if (block.kind !== 'prose' || !mayHoldTitles(textOf(text, block.span))) return [block];
    const parts = withTitles(text, block, next);
    for (const part of parts) {
      if (part.kind !== 'heading') continue;
      hasTitle ||= part.level === 1;
      faults.push({ kind: 'title-space', span: part.span, names: namesSection(text, part) ? 'section' : 'action' });
    }
    return parts;
  });
  return { blocks: meant, faults };
}

function namesSection(text: string, { title }: Heading): boolean {
  return isSectionTitle(textOf(text, title));
}

// Most prose has no such sign at all.
function mayHoldTitles(prose: string): boolean {
  return prose.includes('#') && /^ {0,3}#{1,6}[^#\s]/m.test(prose);
}

function accidentalUnderline(text: string, heading: Heading, next: MarkdownBlock | undefined): SourceFault | undefined {
  if (/^\s*#/.test(textOf(text, heading.span))) return undefined;
  const lines = [...linesOf(text, heading.span)];
  const last = lines.at(-1);
  const isUnderlined = lines.length > 1;
  if (last === undefined || !isUnderlined || isMetadata(next) || namesSection(text, heading)) return undefined;
  return { kind: 'underline', span: span(last.start, Math.min(last.end, heading.span.end)), level: heading.level };
}

/** A prose with the titles in it that lack a space. */
function withTitles(text: string, prose: Prose, next: MarkdownBlock | undefined): MarkdownBlock[] {
  const parts: MarkdownBlock[] = [];
  let from = prose.span.start;
  const endProse = (end: number) => {
    const rest = textOf(text, span(from, end)).trim();
    const start = text.indexOf(rest, from);
    if (rest !== '') parts.push({ kind: 'prose', span: span(start, start + rest.length) });
  };
  for (const line of linesOf(text, prose.span)) {
    const heading = spaceless(text, line.start, Math.min(line.end, prose.span.end));
    if (heading === undefined) continue;
    const isLast = textOf(text, span(line.end, prose.span.end)).trim() === '';
    if (!namesSection(text, heading) && !(isLast && isMetadata(next))) continue;
    endProse(line.start);
    parts.push(heading);
    from = line.next;
  }
  endProse(prose.span.end);
  return parts;
}

function spaceless(text: string, start: number, end: number): Heading | undefined {
  const [, indent = '', signs = '', title = ''] =
    /^( {0,3})(#{1,6})([^#\s].*)$/.exec(text.slice(start, end).trimEnd()) ?? [];
  if (signs === '') return undefined;
  const at = start + indent.length;
  const from = at + signs.length;
  return {
    kind: 'heading',
    span: span(at, from + title.length),
    level: signs.length,
    title: span(from, from + title.length),
  };
}
