import { answersIn } from '../../model/formula.ts';
import type { SourceFile } from '../../model/source.ts';
import { indicatorNamesIn } from '../../parse/indicator-names.ts';
import { namesAskedAround, namesAskedByScores } from '../../scoring/names-asked.ts';
import { rulesOf } from '../../scoring/prepare-workspace.ts';
import type { Span } from '../../text/span.ts';

/** What a text named last before an offset, the very last first, each once. An author often names it again. */
function lastFirst(
  names: readonly { readonly text: string; readonly span: Span }[],
  offset: number,
): readonly string[] {
  const before = names.filter(({ span }) => span.end < offset).sort((a, b) => b.span.start - a.span.start);
  return [...new Set(before.map(({ text }) => text))];
}

/** The plain ids cited in prose. */
export function recentCitations(file: SourceFile | undefined, offset: number): readonly string[] {
  const plain = file?.citations.filter(({ prefix }) => prefix === undefined) ?? [];
  return lastFirst(
    plain.map(({ id, span }) => ({ text: id, span })),
    offset,
  );
}

/** The qualified ids that keys, formulas and prose name. */
export function recentActions(file: SourceFile | undefined, offset: number): readonly string[] {
  if (file === undefined) return [];
  const named = [...file.keyReferences, ...file.citations].flatMap(({ prefix, id, span }) =>
    prefix === undefined ? [] : [{ text: `${prefix}_${id}`, span }],
  );
  return lastFirst(named, offset);
}

/** The questions that formulas ask. */
export function recentQuestions(file: SourceFile | undefined, offset: number): readonly string[] {
  if (file === undefined) return [];
  const inRules = rulesOf(file).value.flatMap(({ rules }) => rules.flatMap(({ formula }) => answersIn(formula)));
  const asked = [...inRules, ...namesAskedAround([file]), ...namesAskedByScores(file)];
  return lastFirst(
    asked.map(({ question }) => question),
    offset,
  );
}

/** The indicators that formulas and lists name. */
export function recentIndicators(file: SourceFile | undefined, offset: number): readonly string[] {
  return file === undefined ? [] : lastFirst(indicatorNamesIn(file), offset);
}
