import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { NO_CHANGES } from '../../core/analysis/fix.ts';
import { fixesOfText } from '../../core/features/fixes.ts';
import { type JudgedText, publishedOf } from '../problems/judged-text.ts';
import { spanIn } from '../proto/from-proto.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { type EditSupport, toWorkspaceEdit } from '../proto/workspace-edit.ts';
import { CodeActionKind } from '../wire/values.ts';
import { quickFix, wantsKind } from './quick-fix.ts';

/** The ways to mend the problems of a scenario or a configuration that a range touches. */
export function textActions(
  text: JudgedText,
  { range, context }: CodeActionParams,
  support: EditSupport,
  pageOf: RulePageOf,
): CodeAction[] {
  if (!wantsKind(context, CodeActionKind.QuickFix)) return [];
  const { start, end } = spanIn(text.lines, range);
  const touched = text.problems.filter(({ span }) => span.start <= end && start <= span.end);
  return touched.flatMap(problem => {
    const { diagnostics } = publishedOf({ ...text, problems: [problem] }, pageOf);
    return fixesOfText(text, problem).flatMap(fix => {
      const edit = toWorkspaceEdit(
        () => text.lines,
        { ...NO_CHANGES, ...fix },
        support,
        () => text.version ?? null,
      );
      return edit ? [quickFix(fix, diagnostics, edit)] : [];
    });
  });
}
