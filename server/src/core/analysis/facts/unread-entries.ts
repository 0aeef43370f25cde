import { type Block, type CodeBlock, type Entry, isAround, type SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { allEntries } from '../../parse/declarations.ts';
import { openingOf } from '../../parse/places.ts';
import { unfencedBlock, unmarkedBlock, YAML } from '../../parse/unmarked-block.ts';
import { type Span, span, textOf } from '../../text/span.ts';
import { meantKey } from './keys.ts';

/** Something around the measures that has no block of metadata, so that nobody reads it. */
export interface UnreadEntry {
  readonly place: Span;
  /**
   * No block at all, one that is not marked as YAML, keys outside of any, a block of which no key tells what it is of, or one where
   * nobody looks for it.
   */
  readonly lack: 'no-block' | 'no-language' | 'no-fence' | 'no-kind' | 'in-section';
  /** True for a title with nothing but a text below it, which may be meant as no more. */
  readonly isText?: boolean;
}

/** A line that says what an entry is, in a text that need not be YAML. */
export const NAMING_LINE = /^[ \t]*(?:id|identifiant|action_id)[ \t]*:/m;

/** What nobody reads of a file of questions, rules, evidence or indicators, in the order of the text. */
export function unreadEntries(file: SourceFile): readonly UnreadEntry[] {
  const inSections = blocksInSections(file.text, file.entries).map(({ block }) => ({
    place: openingOf(file, block),
    lack: 'in-section' as const,
  }));
  const found: UnreadEntry[] = [...file.entries.flatMap(entry => lackOf(file, entry) ?? []), ...inSections];
  return found.sort((a, b) => a.place.start - b.place.start);
}

/**
 * True for what stands behind a block in a section, up to the next entry, and for the title of that block: it is none of the entry that
 * holds it, and what it makes of that one follows from the place of the block.
 */
export function isOfUnreadEntry(file: SourceFile): (place: Span) => boolean {
  const lost = file.entries.flatMap(entry => {
    const [first] = blocksInSections(file.text, [entry]).toSorted((a, b) => a.start - b.start);
    return first === undefined ? [] : [span(first.start, entry.span.end)];
  });
  return ({ start }) => lost.some(one => one.start <= start && start < one.end);
}

function lackOf(file: SourceFile, entry: Entry): UnreadEntry | undefined {
  if (entry.block !== undefined)
    return saysKind(file, entry.block) ? undefined : { place: entry.titleSpan, lack: 'no-kind' };
  const unmarked = unmarkedBlock(file.text, entry, NAMING_LINE);
  if (unmarked) return { place: openingOf(file, unmarked), lack: 'no-language' };
  const unfenced = unfencedBlock(file.text, entry, NAMING_LINE);
  if (unfenced) return { place: unfenced.keys, lack: 'no-fence' };
  // A bare # has just been typed; a block further down is told where it stands.
  const isBegun = entry.title === '' || entry.code.some(block => isNaming(file.text, block));
  const isText = entry.children.length === 0 && entry.code.length === 0;
  return isBegun ? undefined : { place: entry.titleSpan, lack: 'no-block', isText };
}

/** A block that YAML cannot read is a fault of its own, which may hide the key; so is a key that nobody knows. */
function saysKind({ kind }: SourceFile, block: Block): boolean {
  if (block.fault || kind === 'none' || isAround(kindOf({ block }))) return true;
  return block.fields.some(({ key }) => TELLING_KEYS.has(meantKey(key, kind)?.meant ?? ''));
}

const TELLING_KEYS: ReadonlySet<string> = new Set(['action_id', 'type', 'thematique_id', 'unite', 'actions']);

/** A block where nobody looks for it, and where what it is of begins. */
interface BlockInSection {
  readonly block: CodeBlock | Block;
  readonly start: number;
}

/** Most of them were to open an entry whose title has a `#` too many: what has the keys of one opens nothing below another title. */
function blocksInSections(text: string, entries: readonly Entry[]): readonly BlockInSection[] {
  return allEntries(entries).flatMap(({ depth, titleSpan, block, code }) => {
    const isDeep = depth > 1 && block !== undefined && isAround(kindOf({ block }));
    const named = code.filter(one => isNaming(text, one)).map(one => ({ block: one, start: one.span.start }));
    return [...(isDeep && block ? [{ block, start: titleSpan.start }] : []), ...named];
  });
}

function isNaming(text: string, { language, content }: CodeBlock): boolean {
  return YAML.includes(language) && NAMING_LINE.test(textOf(text, content));
}
