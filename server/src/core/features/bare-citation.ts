import { citedTitle } from '../analysis/facts/cited-title.ts';
import type { Reference } from '../index/references.ts';
import type { SourceFile } from '../model/source.ts';
import { overlaps, type Span } from '../text/span.ts';
import { headingsOf } from './headings.ts';

/**
 * True for a citation in prose whose title a reader is to be given: the text does not. Not for the action in whose text it
 * stands, which has it above, nor in another title, which is to be read at a glance.
 */
export function lacksTitle(file: SourceFile, { span, from, target }: Reference): boolean {
  if (target === undefined || target.title === '' || from === target.id) return false;
  return !isInTitle(file, span) && citedTitle(file, span.end) === undefined;
}

function isInTitle(file: SourceFile, place: Span): boolean {
  return headingsOf(file).some(({ title }) => overlaps(title, place));
}
