import { detached } from '../memory/detached.ts';
import { trimmed } from '../memory/trimmed.ts';
import type { Block, CodeBlock, Entry, Section } from '../model/source.ts';
import { isChildrenTitle, isSectionTitle } from '../model/words.ts';
import { type Span, span, textOf } from '../text/span.ts';
import { kindOf } from './classify.ts';
import { type Heading, isMetadata, type MarkdownBlock } from './markdown/block.ts';
import { readBlock } from './yaml-block.ts';

type Draft = { -readonly [Key in keyof Omit<Entry, 'children' | 'sections' | 'span'>]: Entry[Key] } & {
  start: number;
  /** Where a section of what it stands below ends it; undefined where the next entry does. */
  end: number | undefined;
  code: CodeBlock[];
  intro: Span[];
  sections: DraftSection[];
  children: Draft[];
};
type DraftSection = Omit<Section, 'body'> & { body: Span[] };

/**
 * Builds entries from blocks: titles stand at odd levels, sections at even ones. Nothing is lost: a title without a block
 * is still an entry, a section at the wrong level belongs to the last entry opened, as it does to the importer. In what no
 * importer reads as measures, a section behind a list, as behind the choices of a question, belongs to what holds the list.
 */
export function entriesOf(text: string, blocks: readonly MarkdownBlock[]): readonly Entry[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  let section: DraftSection | undefined;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' && section && isText(text, block, blocks[at + 1], section, open[0])) {
      section.body.push(block.span);
      continue;
    }
    if (block.kind === 'heading' && opensEntry(text, block, blocks[at + 1], open[0])) {
      while ((open.at(-1)?.depth ?? 0) >= block.level) open.pop();
      const entry = draft(text, block);
      (open.at(-1)?.children ?? roots).push(entry);
      open.push(entry);
      section = undefined;
      continue;
    }
    if (block.kind === 'heading' && holdsSections(open[0])) endListed(open, block);
    const current = open.at(-1);
    if (current === undefined || block.kind === 'comment') continue;
    if (block.kind === 'heading') {
      section = sectionOf(text, block, open);
      ownerOf(section, open, current).sections.push(section);
    } else if (block.kind === 'prose') (section?.body ?? current.intro).push(block.span);
    else if (isMetadata(block) && current.block === undefined && section === undefined)
      current.block = readBlock(text, block);
    else current.code.push({ language: block.language, span: block.span, content: block.content });
  }
  return roots.map((root, at) => finish(root, roots[at + 1]?.start ?? text.length));
}

// A title of the text's own, such as `### Lyon` inside `## Exemples`: deeper than its section, and without a block.
function isText(
  text: string,
  { level, title }: Heading,
  next: MarkdownBlock | undefined,
  section: DraftSection,
  top: Draft | undefined,
): boolean {
  if (level <= section.depth || isMetadata(next) || isRule(top)) return false;
  if (!isSectionTitle(section.title) || isChildrenTitle(section.title)) return false;
  const written = textOf(text, title);
  return written.trim() !== '' && !isSectionTitle(written);
}

// A section title one level too low stands where a child's would: without a block, it is a misplaced section.
// « Réduction de potentiel » is one, and also the title of a rule.
function opensEntry(text: string, heading: Heading, next: MarkdownBlock | undefined, top: Draft | undefined): boolean {
  if (heading.level % 2 === 0) return false;
  if (isRule(top)) return true;
  if (heading.level === 1 || isMetadata(next)) return true;
  return !isSectionTitle(textOf(text, heading.title));
}

function isRule(top: Draft | undefined): boolean {
  return top?.block?.fields.some(({ key }) => key === 'action_id') ?? false;
}

// Both have sections before and behind what they list: choices, or objectives.
function holdsSections(top: Draft | undefined): boolean {
  const kind = top && kindOf(top);
  return kind === 'question' || kind === 'indicator';
}

function endListed(open: Draft[], { level, span: { start } }: Heading): void {
  for (let last = open.at(-1); last && last.depth >= level; last = open.at(-1)) {
    last.end = start;
    open.pop();
  }
}

function draft(text: string, heading: Heading): Draft {
  return {
    title: detached(textOf(text, heading.title)),
    titleSpan: heading.title,
    start: heading.span.start,
    end: undefined,
    depth: heading.level,
    block: undefined as Block | undefined,
    sections: [],
    code: [],
    intro: [],
    children: [],
  };
}

function sectionOf(text: string, heading: Heading, open: readonly Draft[]): DraftSection {
  const title = detached(textOf(text, heading.title));
  const proper = (open.at(-1)?.depth ?? 0) + 1;
  // A list of children may be opened again under an entry that has some already: harmless, and common.
  const reopens = isChildrenTitle(title) && open.some(entry => entry.depth === heading.level - 1);
  const expectedDepth = heading.level === proper || reopens ? undefined : proper;
  return { title, titleSpan: heading.title, depth: heading.level, expectedDepth, body: [] };
}

function ownerOf(section: DraftSection, open: readonly Draft[], current: Draft): Draft {
  if (section.expectedDepth !== undefined) return current;
  return open.find(entry => entry.depth === section.depth - 1) ?? current;
}

function finish({ start, end: own, children, sections, code, intro, ...entry }: Draft, behind: number): Entry {
  const end = own ?? behind;
  return {
    ...entry,
    sections: trimmed(sections.map(section => ({ ...section, body: trimmed(section.body) }))),
    code: trimmed(code),
    intro: trimmed(intro),
    span: span(start, end),
    children: trimmed(children.map((child, at) => finish(child, children[at + 1]?.start ?? end))),
  };
}
