import type { SourceFile } from '../../model/source.ts';
import { DESCRIPTION_SECTION, sectionKey } from '../../model/words.ts';
import { type Span, textOf } from '../../text/span.ts';
import type { Bone, BoneSection } from './skeleton.ts';

/** True for a section that describes its action. */
export function isDescription({ title }: { readonly title: string }): boolean {
  return sectionKey(title) === DESCRIPTION_KEY;
}

const DESCRIPTION_KEY = sectionKey(DESCRIPTION_SECTION);

/** True for a `Description` right below the block of its action: the importer reads it at any level (domain, section 2). */
export function isDescriptionBelowBlock(file: SourceFile, { entry }: Bone, section: BoneSection): boolean {
  const block = entry?.block;
  if (block === undefined || !isDescription(section)) return false;
  return /^\s*#+[ \t]*$/.test(file.text.slice(block.span.end, section.titleSpan.start));
}

/**
 * The text between the block of an action and its first title: meant as its description, and dropped by the importer of
 * 2022/23. Undefined where there is none, or where a block that YAML cannot read may hide what is text.
 */
export function untitledText(file: SourceFile, { entry }: Bone): Span | undefined {
  if (entry?.block === undefined || entry.block.fault) return undefined;
  const spans = entry.intro.filter(span => /[\p{L}\p{N}]/u.test(textOf(file.text, span)));
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
