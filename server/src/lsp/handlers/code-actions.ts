import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { NO_CHANGES } from '../../core/analysis/fix.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { mayBeAlike } from '../../core/features/alike.ts';
import { fixesOf } from '../../core/features/fixes.ts';
import { fixAll } from '../../core/features/mending.ts';
import { problemsAt } from '../../core/features/problems-at.ts';
import { trialsReading } from '../../core/features/trials.ts';
import { declarationAt } from '../../core/index/references.ts';
import { linesAfter } from '../../core/refactor/outcome.ts';
import { sayProblem } from '../../words/problems.ts';
import type { Editing } from '../edits/editing.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import { spanIn } from '../proto/from-proto.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { locationIn, toDiagnostic } from '../proto/to-proto.ts';
import { pathOf } from '../proto/uris.ts';
import { toWorkspaceEdit, type VersionOf } from '../proto/workspace-edit.ts';
import { CodeActionKind } from '../wire/values.ts';
import { alikeFix } from './alike-fixes.ts';
import { type Asked, creating, ignoring, showing } from './at-problems.ts';
import { type TextAt, withCreations } from './file-creations.ts';
import type { IsTaken } from './free-names.ts';
import { GENERATE_SCENARIOS, generating } from './generating.ts';
import { leadingTo } from './leading.ts';
import { kindsAsked, quickFix, wantsKind } from './quick-fix.ts';
import { isAskedFor, refactorings } from './refactorings.ts';

/** Mends everything in a file that nobody needs to look at. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.referentiel`;

/** In characters. A range may touch any number of problems, and an editor asks at each move of the cursor. */
const MOST_READ = 1_000_000;

/** What was found in the workspace, and the pages that explain it. */
export interface Explained {
  readonly analysis: Analysis;
  readonly pageOf: RulePageOf;
}

/** What a client can do with code actions. */
export interface ActionSupport extends Pick<ClientSupport, 'edits' | 'resolvesActions' | 'disablesActions'> {
  /** The command that shows a text as a scenario; undefined where the client has none. */
  readonly scenarioCommand: string | undefined;
  /** The command that shows a place; undefined where the client has none. */
  readonly placeCommand: string | undefined;
  readonly isTaken: IsTaken;
  readonly textAt: TextAt;
}

/** The ways to mend the problems that a range touches, or to silence them, the refactorings there, and to mend the whole file. */
export async function codeActions(
  { analysis, pageOf }: Explained,
  { textDocument, range, context }: CodeActionParams,
  { edits, resolvesActions, disablesActions, scenarioCommand, placeCommand, isTaken, textAt }: ActionSupport,
  versionOf: VersionOf,
  editing: Editing | undefined,
): Promise<CodeAction[]> {
  const { workspace } = analysis;
  const file = workspace.files.get(pathOf(textDocument.uri));
  if (file === undefined) return [];
  const asked: Asked = {
    analysis,
    file,
    range: spanIn(file.lines, range),
    trials: trialsReading(workspace, MOST_READ),
    resolves: resolvesActions,
    toEdit: (changes, from) =>
      toWorkspaceEdit(path => workspace.files.get(path)?.lines, { ...NO_CHANGES, ...changes }, edits, versionOf, from),
    leading: (title, changes, place) =>
      leadingTo(placeCommand, title, place && locationIn(linesAfter(workspace, changes, place.file), place)),
    toDiagnostic: ({ file: path, problem }) =>
      toDiagnostic(workspace, (workspace.files.get(path) ?? file).lines, problem, sayProblem(problem), pageOf),
  };
  return [
    ...(wantsKind(context, CodeActionKind.QuickFix)
      ? [
          ...(await withCreations([...mending(asked), ...(await creating(asked))], textAt)),
          ...(await showing(asked, scenarioCommand, isTaken)),
          ...(await ignoring(asked)),
        ]
      : []),
    ...(await refactorings(workspace, file, asked.range, context, {
      resolves: resolvesActions,
      disabled: disablesActions,
      placeCommand,
      editing,
    })),
    ...(isAskedFor(context) && wantsKind(context, GENERATE_SCENARIOS)
      ? await generating(workspace, file, asked.range.start, asked.toEdit, isTaken, placeCommand)
      : []),
    // Asked for by name only: on saving, or from the menu of source actions.
    ...(kindsAsked(context) !== undefined && wantsKind(context, FIX_ALL) ? mendingAll(asked) : []),
  ];
}

function mending(asked: Asked): CodeAction[] {
  const { analysis, file, range, trials, toEdit, leading } = asked;
  const here = declarationAt(file, range.start)?.id;
  // A range may hold thousands of one kind.
  const seen = new Set<string>();
  return problemsAt(analysis, file.path, range).flatMap(shown => {
    const { problem } = shown;
    return fixesOf(analysis, shown.file, problem, here, trials).flatMap(fix => {
      const edit = toEdit(fix, { file: shown.file, span: problem.span });
      if (edit === undefined) return [];
      const diagnostics = [asked.toDiagnostic(shown)];
      const fixing = quickFix(fix, diagnostics, edit);
      const alone = { ...fixing, ...leading(fixing.title, fix, fix.toWrite) };
      const key = `${problem.code} ${fix.name}`;
      if (!asked.resolves || !mayBeAlike(fix) || seen.has(key)) return [alone];
      seen.add(key);
      const all = alikeFix(analysis, shown.file, problem, fix);
      return all ? [alone, { ...all, diagnostics }] : [alone];
    });
  });
}

function mendingAll({ analysis, file, toEdit }: Asked): CodeAction[] {
  const edits = fixAll(analysis, file.path);
  const edit = edits.length > 0 ? toEdit({ edits }) : undefined;
  return edit ? [{ title: say('Mend all that can be mended safely'), kind: FIX_ALL, edit }] : [];
}
