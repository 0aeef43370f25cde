import type { Entry, ScalarItem, SourceFile } from '../../model/source.ts';
import { linesBehindNew, type Origin, originsOf } from '../../parse/origins.ts';
import { readableWith } from './readable.ts';

/** The origins of all actions of a file, in the order of the text. */
export function originsIn(file: SourceFile): readonly Origin[] {
  return readableWith(file, 'origine').flatMap(({ entry }) => originsOf(entry));
}

/** What a file writes behind « nouvelle », in the order of the text. */
export function lostBehindNew(file: SourceFile): readonly ScalarItem[] {
  return readableWith(file, 'origine').flatMap(({ entry }) => linesBehindNew(entry));
}

/** The actions that one names as its origins, as the platform compares them. */
export function namedBy(entry: Entry): readonly ScalarItem[] {
  return originsOf(entry).flatMap(({ target, idSpan }) =>
    target === undefined ? [] : [{ text: `${target.prefix}_${target.id}`, span: idSpan }],
  );
}
