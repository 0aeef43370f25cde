import { type RuleKind, ruleKindOf } from '../../model/personalisation.ts';
import type { Entry } from '../../model/source.ts';
import { behind, type CellFile, formulaFence, formulaIn, keyText, proseOf } from './read-entry.ts';

/** What the files of rules say of one action. */
export type RuleTexts = ReadonlyMap<RuleKind, { readonly formula: string; readonly text: string }>;

/** The rules of all entries that have any, by the qualified id of the action. */
export function ruleTexts(files: readonly CellFile[]): ReadonlyMap<string, RuleTexts> {
  const rules = new Map<string, RuleTexts>();
  for (const file of files) {
    for (const entry of file.entries) {
      const action = keyText(entry, 'action_id', 'text');
      if (action !== '') rules.set(action, new Map([...(rules.get(action) ?? []), ...rulesOf(file, entry)]));
    }
  }
  return rules;
}

function rulesOf(file: CellFile, entry: Entry): RuleTexts {
  return new Map(
    entry.children.flatMap(child => {
      const kind = ruleKindOf(child.title);
      if (kind === undefined) return [];
      const within = behind(file, child.titleSpan.end);
      const fence = formulaFence(file, within);
      const text = proseOf(file, within, fence ? [fence.span] : []);
      return [[kind, { formula: formulaIn(file, within) ?? '', text }] as const];
    }),
  );
}
