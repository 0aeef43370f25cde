import type { SourceFile } from '../../model/source.ts';
import { DESCRIPTION_SECTION, sectionKey } from '../../model/words.ts';
import { unfencedBlock } from '../../parse/unmarked-block.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Bone, BoneSection } from './skeleton.ts';

/** True for a section that describes its action. */
export function isDescription({ title }: { readonly title: string }): boolean {
  return sectionKey(title) === DESCRIPTION_KEY;
}

const DESCRIPTION_KEY = sectionKey(DESCRIPTION_SECTION);

/**
 * True for a `Description` right below the block of its action, or where that should be: the importer reads it at any level
 * (domain, section 2).
 */
export function isDescriptionBelowBlock({ text }: SourceFile, { entry, place }: Bone, section: BoneSection): boolean {
  if (!isDescription(section) || section.titleSpan.start - place.start > LONGEST_HEAD) return false;
  const from = entry?.block?.span.end ?? place.end;
  const above = text.slice(from, section.titleSpan.start);
  // A block without a title is no block of an entry: its first line is the place of the action.
  const isLost = entry === undefined && text.startsWith('```', place.start);
  return isLost ? /^[^`]*`{3,}\s*#+[ \t]*$/.test(above) : /^[ \t]*#*\s*#+[ \t]*$/.test(above);
}

// A title, its block, and what may stand between them.
const LONGEST_HEAD = 5000;

/**
 * The text between the block of an action and its first title: meant as its description, and dropped by the importer of
 * 2022/23. Undefined where there is none, or where a block that YAML cannot read may hide what is text.
 */
export function untitledText(file: SourceFile, { entry }: Pick<Bone, 'entry'>): Span | undefined {
  if (entry?.block === undefined || entry.block.fault) return undefined;
  const spans = entry.intro.filter(span => /[\p{L}\p{N}]/u.test(textOf(file.text, span)));
  const [first, last] = [spans[0], spans.at(-1)];
  // Keys above their block are no text: that is a fault of its own.
  if (first && first.start < entry.block.span.start && unfencedBlock(file.text, entry)) return undefined;
  return first && last && { start: first.start, end: last.end };
}
