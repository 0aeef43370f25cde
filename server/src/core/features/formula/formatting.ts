import { lineEnd } from '../../analysis/fixes/make.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { CodeBlock, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import type { TextEdit } from '../../text/edits.ts';
import { overlaps, type Span, textOf } from '../../text/span.ts';
import { laidOutFormula } from '../formatting/laid-out-formula.ts';
import { formulaLanguageAt } from './language.ts';

/**
 * The edits that lay out the formulas of a file, or those that a span touches: white space alone, so that each is read as before.
 * One that cannot be read stays as it is, and one with characters that the platform passes over, which mean another thing elsewhere.
 */
export function formulaFormattingOf(workspace: Workspace, file: SourceFile, within?: Span): readonly TextEdit[] {
  return file.entries.flatMap(root =>
    allEntries([root]).flatMap(entry =>
      entry.code
        .filter(block => isOwn(file, block, within))
        .flatMap(({ content }) => {
          const language = formulaLanguageAt(workspace, { ...file, root, entry }, content.start);
          const before = textOf(file.text, content);
          const [ending = ''] = /(?:\r\n|[\r\n])?$/.exec(before) ?? [];
          const after = laidOutFormula(before, language)?.replaceAll('\n', lineEnd(file));
          const isSame = after === undefined || after + ending === before;
          return isSame ? [] : [{ span: content, text: after + ending }];
        }),
    ),
  );
}

/** Of a block within a list, the white space before its lines is not its own. */
function isOwn({ text }: SourceFile, { language, span: whole }: CodeBlock, within: Span | undefined): boolean {
  const isAtLineStart = whole.start === 0 || /[\r\n]/.test(text.charAt(whole.start - 1));
  return language === FORMULA_LANGUAGE && isAtLineStart && (within === undefined || overlaps(within, whole));
}
