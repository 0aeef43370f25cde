import type { Edit, PlacedText } from '../../analysis/fix.ts';
import { replacing } from '../../analysis/fixes/make.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import { scalarText } from '../../parse/scenario/scalar-text.ts';
import type { Outside } from '../../refactor/outside.ts';
import type { Written } from '../../refactor/written.ts';
import { span, textOf } from '../../text/span.ts';

/** Writes another name at each of some places that have a name, in files or scenarios, whatever the case. */
export function writeName(
  workspace: Workspace,
  { scenarios }: Outside,
  places: readonly Place[],
  { from, to }: { readonly from: string; readonly to: string },
): Written {
  const edits: Edit[] = [];
  const unwritten: Place[] = [];
  for (const place of places) {
    const scenario = scenarios.find(({ path }) => path === place.file);
    const file = scenario ?? workspace.files.get(place.file);
    const edit = file && edited(file, place, from, scenario === undefined ? to : scalarText(to), to);
    if (edit) edits.push(edit);
    else unwritten.push(place);
  }
  return { edits, unwritten };
}

/** `plain` is what stands without quotes around it. */
function edited(
  file: PlacedText,
  { span: place }: Place,
  from: string,
  plain: string,
  quoted: string,
): Edit | undefined {
  const written = textOf(file.text, place);
  const isIn = (text: string) => text.toLowerCase() === from.toLowerCase();
  const quote = /^(["'])(.*)\1$/s.exec(written);
  if (quote && isIn(quote[2] ?? '')) return replacing(file, span(place.start + 1, place.end - 1), quoted);
  if (!isIn(written)) return undefined;
  const isInQuotes = /["']/.test(file.text[place.start - 1] ?? '');
  return replacing(file, place, isInQuotes ? quoted : plain);
}
