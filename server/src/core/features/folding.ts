import type { SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import type { Span } from '../text/span.ts';
import { headingsOf } from './headings.ts';

/**
 * What of a file can be folded, in the order of the text: each action and each section below its title, blocks of metadata
 * and formulas. Each begins where what stays to be seen does.
 */
export function foldsIn(file: SourceFile): readonly Span[] {
  const blocks = allEntries(file.entries).flatMap(({ block, code }) => [...(block ? [block] : []), ...code]);
  const folds = [...headingsOf(file).map(({ extent }) => extent), ...blocks.map(({ span }) => span)];
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}
