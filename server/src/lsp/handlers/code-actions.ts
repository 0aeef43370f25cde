import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { triedFixesOf } from '../../core/features/fixes.ts';
import { fixAll } from '../../core/features/mending.ts';
import { problemsAt } from '../../core/features/problems-at.ts';
import { trialsReading } from '../../core/features/trials.ts';
import { declarationAt } from '../../core/index/references.ts';
import { offsetAt } from '../../core/text/line-index.ts';
import { sayProblem } from '../../words/problems.ts';
import type { RulePageOf } from '../rule-pages.ts';
import { toDiagnostic } from '../to-proto.ts';
import { pathOf } from '../uris.ts';
import { CodeActionKind } from '../values.ts';
import { type EditSupport, type LinesOf, toWorkspaceEdit, type VersionOf } from '../workspace-edit.ts';
import { quickFix, wantsKind } from './quick-fix.ts';

/** Mends everything in a file that nobody needs to look at. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.referentiel`;

/** In characters. A range may touch any number of problems, and an editor asks at each move of the cursor. */
const MOST_READ = 1_000_000;

/** What was found in the workspace, and the pages that explain it. */
export interface Explained {
  readonly analysis: Analysis;
  readonly pageOf: RulePageOf;
}

/** The ways to mend the problems that a range touches, and the whole file. */
export function codeActions(
  { analysis, pageOf }: Explained,
  { textDocument, range, context }: CodeActionParams,
  support: EditSupport,
  versionOf: VersionOf,
): CodeAction[] {
  const { workspace } = analysis;
  const file = workspace.files.get(pathOf(textDocument.uri));
  if (file === undefined) return [];
  const linesOf: LinesOf = path => workspace.files.get(path)?.lines;
  const actions: CodeAction[] = [];
  const start = offsetAt(file.lines, range.start);
  const end = offsetAt(file.lines, range.end);
  const touched = problemsAt(analysis, file.path, { start, end });
  const trials = trialsReading(workspace, MOST_READ);
  for (const { file: path, problem } of wantsKind(context, CodeActionKind.QuickFix) ? touched : []) {
    const shownIn = workspace.files.get(path) ?? file;
    for (const fix of triedFixesOf(analysis, path, problem, declarationAt(file, start)?.id, trials)) {
      const from = { file: path, span: problem.span };
      const edit = toWorkspaceEdit(linesOf, fix, support, versionOf, from);
      if (edit === undefined) continue;
      const diagnostics = [toDiagnostic(workspace, shownIn.lines, problem, sayProblem(problem), pageOf)];
      actions.push(quickFix(fix, diagnostics, edit));
    }
  }
  // Asked for by name only: on saving, or from the menu of source actions.
  const all = context.only !== undefined && wantsKind(context, FIX_ALL) ? fixAll(analysis, file.path) : [];
  const edit = all.length > 0 && toWorkspaceEdit(linesOf, { edits: all, creates: [], renames: [] }, support, versionOf);
  if (edit) actions.push({ title: say('Mend all that can be mended safely'), kind: FIX_ALL, edit });
  return actions;
}
