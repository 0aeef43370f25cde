import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { other } from '../../core/analysis/fixes/make.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { reviewEdit } from '../../core/parse/review/write-review.ts';
import { lookedAgain } from '../../core/review/approve.ts';
import { suspectsIn } from '../../core/review/suspects.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { today } from '../../files/today.ts';
import { sayProblem } from '../../words/problems.ts';
import type { Review } from '../problems/reviews.ts';
import { spanIn } from '../proto/from-proto.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { toDiagnostic } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import { type EditSupport, toWorkspaceEdit } from '../proto/workspace-edit.ts';
import { CodeActionKind } from '../wire/values.ts';
import { quickFix, wantsKind } from './quick-fix.ts';

/** Has the approvals of the suspect measures that a range touches rest on what is cited now. */
export function lookAgain(
  { workspace, problems }: Analysis,
  { textDocument, range, context }: CodeActionParams,
  review: Review | undefined,
  support: EditSupport,
  pageOf: RulePageOf,
): CodeAction[] {
  const file = workspace.files.get(pathOf(textDocument.uri));
  const text = review?.text;
  if (file === undefined || review === undefined || text === undefined) return [];
  if (!wantsKind(context, CodeActionKind.QuickFix)) return [];
  const { start, end } = spanIn(file.lines, range);
  const here = (problems.get(file.path) ?? []).filter(
    ({ code, span }) => code === 'review-suspect' && span.start <= end && start <= span.end,
  );
  if (here.length === 0) return [];
  const suspects = suspectsIn(workspace, review.read.approvals, review.path);
  return here.flatMap(problem => {
    const { measure } = problem.args;
    const own = suspects.filter(({ name }) => name === measure);
    const reviewer = { by: undefined, date: today(), note: undefined };
    const written = reviewEdit(text, lookedAgain(workspace, own, review.path, reviewer));
    if (written === undefined || measure === undefined) return [];
    const fix = other('look-again', { args: { measure }, edits: [{ file: review.path, ...written }] });
    const edit = toWorkspaceEdit(
      () => lineIndex(text),
      fix,
      support,
      () => review.version,
    );
    const diagnostic = toDiagnostic(workspace, file.lines, problem, sayProblem(problem), pageOf);
    return edit ? [quickFix(fix, [diagnostic], edit)] : [];
  });
}
