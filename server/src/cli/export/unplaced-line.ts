import { say } from '../../../../l10n/say.ts';
import type { UnplacedText } from '../../core/sheets/markdown/unplaced.ts';
import { relativePath } from '../../files/paths.ts';
import { printedPlace } from '../check/printed-problem.ts';

/** A line for a text that the sheets leave out, at its place below a folder. */
export function unplacedLine({ id, file, span, title }: UnplacedText, folder: string): string {
  const place = printedPlace(relativePath(folder, file.path), file.lines, span);
  const said =
    title === undefined
      ? say('The text right below the block of {id} stands under no title: the sheets leave it out.', { id })
      : say('The sheets have no column for the section “{title}” of {id}: they leave it out.', { title, id });
  return `${place.file}:${place.line}:${place.column} ${said}`;
}
