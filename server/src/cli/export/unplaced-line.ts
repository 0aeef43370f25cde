import { say } from '../../../../l10n/say.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { UnplacedText } from '../../core/sheets/markdown/unplaced.ts';
import type { UnreadTruth } from '../../core/sheets/markdown/unread-truths.ts';
import type { Span } from '../../core/text/span.ts';
import { relativePath } from '../../files/paths.ts';
import { printedPlace } from '../check/printed-problem.ts';

/** A line for a text that the sheets leave out, at its place below a folder. */
export function unplacedLine({ id, file, span, title }: UnplacedText, folder: string): string {
  const said =
    title === undefined
      ? say('The text right below the block of {id} stands under no title: the sheets leave it out.', { id })
      : say('The sheets have no column for the section “{title}” of {id}: they leave it out.', { title, id });
  return lineAt(file, span, folder, said);
}

/** A line for a word that the platform takes for false in the sheets, at its place below a folder. */
export function untrueLine({ file, span, text }: UnreadTruth, folder: string): string {
  return lineAt(
    file,
    span,
    folder,
    say('“{text}” is read as false: only “TRUE” is true. Write TRUE or FALSE.', { text }),
  );
}

function lineAt({ path, lines }: SourceFile, span: Span, folder: string, said: string): string {
  const place = printedPlace(relativePath(folder, path), lines, span);
  return `${place.file}:${place.line}:${place.column} ${said}`;
}
