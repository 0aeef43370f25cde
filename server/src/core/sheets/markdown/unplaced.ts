import { opensChildren } from '../../analysis/facts/skeleton.ts';
import type { Referential } from '../../model/referential.ts';
import type { Tables } from '../../model/sheet.ts';
import type { SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { type Span, textOf } from '../../text/span.ts';
import { placedColumns, placesOf } from './places.ts';

/** A text of an action that no column of a sheet takes. */
export interface UnplacedText {
  readonly id: string;
  readonly file: SourceFile;
  /** Where its title stands, or the text itself where it has none. */
  readonly span: Span;
  /** Undefined for what stands right below a block, under no title. */
  readonly title: string | undefined;
}

/** What the actions of a référentiel say in sections that are no columns of its sheets, and under no title. */
export function unplacedTexts({ sources }: Pick<Referential, 'sources'>, tables: Tables): readonly UnplacedText[] {
  const headers = tables.get('structure')?.rows[0] ?? [];
  const places = [...placesOf('structure').values(), ...placedColumns('structure', headers).map(({ place }) => place)];
  const placed = new Set(places.flatMap(place => ('title' in place ? sectionKey(place.title) : [])));
  return [...sources].flatMap(([id, { file, declaration }]) => {
    const { intro, sections } = declaration.entry;
    const untitled = intro.find(part => saysSomething(file, part));
    const others = sections.filter(
      section =>
        !placed.has(sectionKey(section.title)) &&
        !opensChildren(section) &&
        section.body.some(part => saysSomething(file, part)),
    );
    return [
      ...(untitled ? [{ id, file, span: untitled, title: undefined }] : []),
      ...others.map(({ title, titleSpan }) => ({ id, file, span: titleSpan, title })),
    ];
  });
}

/** The comments of authors say nothing to readers. */
function saysSomething({ text }: SourceFile, part: Span): boolean {
  return (
    textOf(text, part)
      .replace(/<!--.*?-->/gs, '')
      .trim() !== ''
  );
}
