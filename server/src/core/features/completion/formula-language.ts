import { rulePlatform } from '../../index/rule-platform.ts';
import type { Workspace } from '../../index/workspace.ts';
import { RULE_TITLES } from '../../model/personalisation.ts';
import type { Entry, FileKind } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { textOfField } from '../../parse/fields.ts';
import { INDICATOR_SECTIONS } from '../../parse/indicators.ts';
import type { Draft } from './draft.ts';

/** What a formula is written in: the language of rules of a platform, or that of indicators. */
export type FormulaLanguage = 'rules-2023' | 'rules-2026' | 'indicators';

/** What is known of a formula from where it stands. */
export interface FormulaKind {
  readonly language: FormulaLanguage;
  /** True for what may ask scores: a rule on the score. */
  readonly hasScores: boolean;
}

/** The language of the formula at an offset, below the entries that hold it. */
export function formulaKindAt(
  workspace: Workspace,
  { kind, path }: Pick<Draft, 'kind' | 'path'>,
  entries: readonly Entry[],
  offset: number,
): FormulaKind {
  const inner = entries.at(-1);
  const section = inner?.sections.findLast(({ titleSpan }) => titleSpan.start < offset)?.title ?? '';
  return {
    language: languageOf(workspace, kind, path, entries[0], section),
    hasScores: inner?.title === RULE_TITLES.score,
  };
}

function languageOf(
  workspace: Workspace,
  kind: FileKind,
  path: string,
  top: Entry | undefined,
  section: string,
): FormulaLanguage {
  switch (kind) {
    case 'rule': {
      const action = (top && textOfField(top, 'action_id')) ?? '';
      return rulePlatform(workspace, action, path) === '2026' ? 'rules-2026' : 'rules-2023';
    }
    case 'measure':
      return 'indicators';
    case 'indicator':
      return sectionKey(section) === sectionKey(INDICATOR_SECTIONS.computed) ? 'indicators' : 'rules-2026';
    case 'question':
    case 'evidence':
    case 'none':
      return 'rules-2026';
  }
}
