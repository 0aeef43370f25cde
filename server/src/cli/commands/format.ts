import { say } from '../../../../l10n/say.ts';
import { formattingOf } from '../../core/features/formatting.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { loadFolder } from '../../disk/load.ts';
import { sayUnformatted } from '../../words/formatting.ts';
import { FORMAT } from '../format/arguments.ts';
import { sayLeftOut } from '../left-out.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { type Rewriting, rewriteAll } from '../replacing.ts';
import { type Target, targetsOf } from '../targets.ts';
import { EXIT, parsedArguments } from '../usage.ts';

/** What is to be done to some files. */
interface Layout {
  readonly rewritings: readonly Rewriting[];
  /** Why some are left as they are. */
  readonly refusals: readonly string[];
  /** How many files were read. */
  readonly count: number;
}

/** `format DIR… FILE… GLOB…`: lays out the files of référentiels, each written whole or not at all; with `--check` none is. */
export async function format(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, FORMAT.options);
  const isDry = values.check ?? false;
  const layouts: Layout[] = [];
  const seen = new Set<string>();
  for (const target of await targetsOf(positionals)) {
    for (const line of await sayLeftOut(target)) output.err(line);
    layouts.push(await layoutOf(target, seen));
  }
  const rewritings = layouts.flatMap(layout => layout.rewritings);
  const refusals = layouts.flatMap(layout => layout.refusals);
  const files = isDry ? rewritings.map(({ name }) => name) : await rewriteAll(rewritings);
  for (const refusal of refusals) output.err(refusal);
  const count = { changed: files.length, count: layouts.reduce((sum, layout) => sum + layout.count, 0) };
  output.lines([
    ...files.map(file => say(isDry ? 'Would change: {file}' : 'Changed: {file}', { file })),
    say(isDry ? 'Files to format: {changed} of {count}.' : 'Files formatted: {changed} of {count}.', count),
  ]);
  return refusals.length > 0 || (isDry && files.length > 0) ? EXIT.problems : EXIT.fine;
}

/** The layout of the files of a target that none before it has `seen`. */
async function layoutOf({ folder, files }: Target, seen: Set<string>): Promise<Layout> {
  const { workspace } = await loadFolder(folder);
  const rewritings: Rewriting[] = [];
  const refusals: string[] = [];
  const own = [...workspace.files.values()].filter(({ path }) => (files?.has(path) ?? true) && !seen.has(path));
  for (const file of own) {
    const { path, text } = file;
    seen.add(path);
    const name = pathFromHere(path);
    const result = formattingOf(file);
    if ('unformatted' in result) refusals.push(sayUnformatted(name, result.unformatted));
    else if (result.edits.length > 0) {
      rewritings.push({ name, path, before: text, text: applyEdits(text, result.edits), folder });
    }
  }
  return { rewritings, refusals, count: own.length };
}
