import { type FormulaLanguage, formulaLanguageAt } from '../../server/src/core/features/formula/language.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { allEntries } from '../../server/src/core/parse/declarations.ts';
import { FORMULA_LANGUAGE } from '../../server/src/core/parse/formula/language.ts';
import { type Span, textOf } from '../../server/src/core/text/span.ts';

/** A formula of a file. */
export interface WrittenFormula {
  readonly path: string;
  readonly content: Span;
  readonly text: string;
  readonly language: FormulaLanguage;
}

/** Every formula in the files of a workspace. */
export function writtenFormulas(workspace: Workspace): readonly WrittenFormula[] {
  return [...workspace.files.values()].flatMap(file =>
    file.entries.flatMap(root =>
      allEntries([root]).flatMap(entry =>
        entry.code
          .filter(({ language }) => language === FORMULA_LANGUAGE)
          .map(({ content }) => {
            const language = formulaLanguageAt(workspace, { ...file, root, entry }, content.start);
            return { path: file.path, content, text: textOf(file.text, content), language };
          }),
      ),
    ),
  );
}
