import { rulePlatform } from '../../index/rule-platform.ts';
import type { Workspace } from '../../index/workspace.ts';
import { type ExpressionLanguage, FUNCTIONS } from '../../model/expression.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { textOfField } from '../../parse/fields.ts';
import { FUNCTIONS as FUNCTIONS_2023 } from '../../parse/formula/calls.ts';
import { INDICATOR_SECTIONS } from '../../parse/indicators.ts';

/** What a formula is written in: the language of rules of 2023, or one of the two of the platform of today. */
export type FormulaLanguage = ExpressionLanguage | '2023';

/** The functions of a language, as they are written. */
export function functionsIn(language: FormulaLanguage): readonly string[] {
  return language === '2023' ? FUNCTIONS_2023 : FUNCTIONS[language];
}

/** Where a formula stands: below a first title and the entry that holds it, which may be that of the title. */
export interface FormulaHome extends Pick<SourceFile, 'kind' | 'path'> {
  readonly root: Entry | undefined;
  readonly entry: Entry | undefined;
}

/** The language of a formula at an offset. */
export function formulaLanguageAt(
  workspace: Workspace,
  { kind, path, root, entry }: FormulaHome,
  offset: number,
): FormulaLanguage {
  switch (kind) {
    case 'measure':
      return 'indicateur';
    case 'indicator': {
      const section = entry?.sections.findLast(({ titleSpan }) => titleSpan.start < offset)?.title ?? '';
      return sectionKey(section) === COMPUTED ? 'indicateur' : 'personnalisation';
    }
    case 'rule': {
      const action = root && textOfField(root, 'action_id');
      return rulePlatform(workspace, action ?? '', path) === '2023' ? '2023' : 'personnalisation';
    }
    case 'question':
    case 'evidence':
    case 'theme':
    case 'competence':
    case 'none':
      return 'personnalisation';
  }
}

const COMPUTED = sectionKey(INDICATOR_SECTIONS.computed);
