import { isActionId } from '../../model/id.ts';
import type { CodeBlock, Entry, Section, SourceFile } from '../../model/source.ts';
import { isSectionTitle } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { openingOf } from '../../parse/places.ts';
import { ID_LINE, unmarkedBlock, YAML } from '../../parse/unmarked-block.ts';
import { type Span, span, textOf } from '../../text/span.ts';

/** An action of a measure file, or a block that was meant to be one. */
export interface ActionItem {
  readonly kind: 'action';
  readonly at: number;
  /** Undefined where the importer sees no action. */
  readonly entry: Entry | undefined;
  readonly title: string;
  readonly place: Span;
  readonly id: string | undefined;
  /** Undefined where there is no title. */
  readonly depth: number | undefined;
}

/** A section title of a measure file. */
export interface SectionItem {
  readonly kind: 'section';
  readonly at: number;
  readonly section: Pick<Section, 'title' | 'titleSpan' | 'depth' | 'body'>;
}

/** The titles, sections and lost blocks of a measure file, in the order of the text. */
export function itemsOf(file: SourceFile): (ActionItem | SectionItem)[] {
  const items: (ActionItem | SectionItem)[] = [];
  const ids = new Map(file.declarations.map(({ entry, id }) => [entry, id]));
  for (const entry of allEntries(file.entries)) {
    const { title, titleSpan, depth, sections } = entry;
    if (isMisplacedSection(entry)) {
      items.push({ kind: 'section', at: titleSpan.start, section: { title, titleSpan, depth, body: entry.intro } });
    } else {
      const place = titleSpan.start < titleSpan.end ? titleSpan : span(entry.span.start, titleSpan.end);
      const id = ids.get(entry) ?? idIn(file, displacedBlock(file, entry) ?? unmarkedBlock(file.text, entry));
      items.push({ kind: 'action', at: entry.span.start, entry, title, place, id, depth });
    }
    const lost = lostBlocks(file, entry);
    for (const section of sections) {
      const own = lost.find(({ heading }) => heading === section);
      if (!own) items.push({ kind: 'section', at: section.titleSpan.start, section });
    }
    items.push(...lost.map(block => lostAction(file, block)));
  }
  return items.sort((a, b) => a.at - b.at);
}

// `# Actions` opens an entry for the parser, as every first-level title does.
function isMisplacedSection({ block, title, depth, code }: Entry): boolean {
  return depth === 1 && block === undefined && code.length === 0 && isSectionTitle(title);
}

interface LostBlock {
  readonly block: CodeBlock;
  /** The title at an even level right above it. */
  readonly heading: Section | undefined;
  readonly id: string;
}

/** The blocks of metadata that belong to no action: below a title at an even level, or without any. */
function lostBlocks(file: SourceFile, entry: Entry): LostBlock[] {
  const blocks = entry.code.flatMap(block => metadataIn(file, block));
  return displacedBlock(file, entry) ? blocks.slice(1) : blocks.map(found => withHeading(file, entry, found));
}

/** The block of an action that stands below one of its sections instead of below its title. */
export function displacedBlock(file: SourceFile, entry: Entry): CodeBlock | undefined {
  if (entry.block !== undefined) return undefined;
  const first = entry.code.flatMap(block => metadataIn(file, block))[0];
  return first && withHeading(file, entry, first).heading === undefined ? first.block : undefined;
}

function metadataIn({ text }: SourceFile, block: CodeBlock): LostBlock[] {
  if (!YAML.includes(block.language)) return [];
  const id = ID_LINE.exec(textOf(text, block.content))?.[1];
  return id === undefined ? [] : [{ block, heading: undefined, id }];
}

function withHeading({ text }: SourceFile, { sections }: Entry, lost: LostBlock): LostBlock {
  const heading = sections.findLast(({ titleSpan }) => titleSpan.end <= lost.block.span.start);
  if (heading === undefined || isSectionTitle(heading.title)) return lost;
  const isRight = /^[ \t]*#*\s*$/.test(text.slice(heading.titleSpan.end, lost.block.span.start));
  return isRight ? { ...lost, heading } : lost;
}

function lostAction(file: SourceFile, { block, heading, id }: LostBlock): ActionItem {
  return {
    kind: 'action',
    at: heading?.titleSpan.start ?? block.span.start,
    entry: undefined,
    title: heading?.title ?? '',
    place: heading?.titleSpan ?? openingOf(file, block),
    id: readableId(id),
    depth: heading?.depth,
  };
}

function idIn({ text }: SourceFile, block: CodeBlock | undefined): string | undefined {
  return block && readableId(ID_LINE.exec(textOf(text, block.content))?.[1] ?? '');
}

function readableId(id: string): string | undefined {
  return isActionId(id) && id !== '' ? id : undefined;
}
