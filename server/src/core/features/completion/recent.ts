import { rulesOf } from '../../index/around-lists.ts';
import { folderOf } from '../../index/workspace.ts';
import { answersIn } from '../../model/formula.ts';
import { qualifiedId } from '../../model/id.ts';
import { indicatorNamesIn } from '../../parse/indicator-names.ts';
import { namesAskedAround, namesAskedByScores } from '../../scoring/names-asked.ts';
import type { Span } from '../../text/span.ts';
import type { Draft, UsedName } from './draft.ts';

/** What a text named last before an offset, the very last first, each once. An author often names it again. */
function lastFirst(
  names: readonly { readonly text: string; readonly span: Span }[],
  offset: number,
): readonly string[] {
  const before = names.filter(({ span }) => span.end < offset).sort((a, b) => b.span.start - a.span.start);
  return [...new Set(before.map(({ text }) => text))];
}

type Writing = Pick<Draft, 'path' | 'file' | 'used'>;

/** What the author chose last, wherever that was, then what the text named last before. */
function usedFirst(used: readonly UsedName[], named: readonly string[]): readonly string[] {
  return [...new Set([...used.map(({ text }) => text), ...named])];
}

/** The plain ids cited in prose. */
export function recentCitations({ path, file, used }: Writing, offset: number): readonly string[] {
  const plain = file?.citations.filter(({ prefix }) => prefix === undefined) ?? [];
  const chosen = used.filter(({ text, folder }) => folder === folderOf(path) && qualifiedId(text) === undefined);
  const named = lastFirst(
    plain.map(({ id, span }) => ({ text: id, span })),
    offset,
  );
  return usedFirst(chosen, named);
}

/** The qualified ids that keys, formulas and prose name. */
export function recentActions({ file, used }: Writing, offset: number): readonly string[] {
  const all = file === undefined ? [] : [...file.keyReferences, ...file.citations];
  const named = all.flatMap(({ prefix, id, span }) =>
    prefix === undefined ? [] : [{ text: `${prefix}_${id}`, span }],
  );
  const chosen = used.filter(({ text, folder }) => folder !== undefined && qualifiedId(text) !== undefined);
  return usedFirst(chosen, lastFirst(named, offset));
}

/** The questions that formulas ask. */
export function recentQuestions({ file, used }: Writing, offset: number): readonly string[] {
  const inRules =
    file === undefined
      ? []
      : rulesOf(file).value.flatMap(({ rules }) => rules.flatMap(({ formula }) => answersIn(formula)));
  const around = file === undefined ? [] : [...namesAskedAround([file]), ...namesAskedByScores(file)];
  const named = lastFirst(
    [...inRules, ...around].map(({ question }) => question),
    offset,
  );
  return usedFirst(used.filter(isNoAction), named);
}

/** The indicators that formulas and lists name. */
export function recentIndicators({ file, used }: Writing, offset: number): readonly string[] {
  const named = file === undefined ? [] : lastFirst(indicatorNamesIn(file), offset);
  return usedFirst(used.filter(isNoAction), named);
}

function isNoAction({ folder }: UsedName): boolean {
  return folder === undefined;
}
