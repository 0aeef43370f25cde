import type { SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf } from '../../parse/fields.ts';
import type { Span } from '../../text/span.ts';
import { isTruthWord } from '../cells.ts';
import { SHEETS } from '../columns.ts';
import { placesOf } from './places.ts';

/** A value that our files, and the sheets made of them, say in another word than true and false. */
export interface UnreadTruth {
  readonly file: SourceFile;
  readonly span: Span;
  readonly text: string;
}

/** What indicators say in a word that the platform takes for false, such as the `yes` of 2023 (platform, section 1.1). */
export function unreadTruths(files: Iterable<SourceFile>): readonly UnreadTruth[] {
  const keys = truthKeys();
  return [...files].flatMap(file =>
    file.entries
      .filter(entry => kindOf(entry) === 'indicator')
      .flatMap(entry => keys.flatMap(key => fieldOf(entry, key)?.value ?? []))
      .flatMap(value => (value.kind === 'scalar' && !isTruthWord(value.text) ? [{ file, ...value }] : [])),
  );
}

function truthKeys(): readonly string[] {
  const places = placesOf('indicateurs');
  return SHEETS.indicateurs.columns.flatMap(({ name, type }) => {
    const place = type === 'boolean' ? places.get(name) : undefined;
    return place?.at === 'key' ? [place.key] : [];
  });
}
