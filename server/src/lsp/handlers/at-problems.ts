import type { CodeAction, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Changes } from '../../core/analysis/fix.ts';
import type { Analysis } from '../../core/analysis/run.ts';
import { creationOf } from '../../core/features/creating.ts';
import { ignoringOf } from '../../core/features/ignoring.ts';
import type { ShownProblem } from '../../core/features/problems-at.ts';
import type { Trials } from '../../core/features/trials.ts';
import type { Place, Problem } from '../../core/model/problem.ts';
import type { SourceFile } from '../../core/model/source.ts';
import type { Span } from '../../core/text/span.ts';
import { sayCreation, sayIgnoring } from '../../words/fixes.ts';
import { CodeActionKind } from '../wire/values.ts';
import { counterexample } from './counterexamples.ts';
import type { IsTaken } from './free-names.ts';

/** What is asked about, and how to answer. */
export interface Asked {
  readonly analysis: Analysis;
  readonly file: SourceFile;
  readonly range: Span;
  readonly trials: Trials;
  /** The client asks for the edit of an action once somebody wants it. */
  readonly resolves: boolean;
  readonly toEdit: (changes: Partial<Changes>, from?: Place) => WorkspaceEdit | undefined;
  /** What leads to where an author goes on to write once changes are made. */
  readonly leading: (title: string, changes: Changes, place: Place | undefined) => { readonly command?: Command };
  readonly toDiagnostic: (shown: ShownProblem) => Diagnostic;
}

interface Answered {
  readonly title: string;
  /** Absent where the client does all of it. */
  readonly changes?: Partial<Changes>;
  readonly command?: Command;
}

/** What is created or silenced at the places of problems: once, although several may ask for it. */
async function atProblems(
  { analysis, file, range, toEdit, toDiagnostic }: Asked,
  answerTo: (problem: Problem) => Answered | undefined | Promise<Answered | undefined>,
): Promise<CodeAction[]> {
  const actions = new Map<string, CodeAction>();
  for (const problem of analysis.problems.get(file.path) ?? []) {
    // At their own places alone: elsewhere nobody would see what changes.
    const answer = overlap(problem.span, range) ? await answerTo(problem) : undefined;
    const edit = answer?.changes && toEdit(answer.changes);
    if (answer === undefined || (edit === undefined && answer.command === undefined)) continue;
    const { title, changes, command } = answer;
    const key = `${changes?.edits?.[0]?.span.start} ${title}`;
    const diagnostics = [...(actions.get(key)?.diagnostics ?? []), toDiagnostic({ file: file.path, problem })];
    actions.set(key, {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(edit && { edit }),
      ...(command && { command }),
    });
  }
  return [...actions.values()];
}

/** What problems miss, and can be begun. */
export function creating(asked: Asked): Promise<CodeAction[]> {
  const { analysis, file, trials } = asked;
  return atProblems(asked, problem => {
    const creation = creationOf(analysis, file, problem, trials);
    if (creation === undefined) return undefined;
    const { changes, toWrite } = creation;
    const title = sayCreation(creation);
    return { title, changes, ...asked.leading(title, changes, toWrite) };
  });
}

/** The collectivités that problems tell as examples. */
export function showing(asked: Asked, scenarioCommand: string | undefined, isTaken: IsTaken): Promise<CodeAction[]> {
  const { workspace } = asked.analysis;
  return atProblems(asked, problem => counterexample(workspace, asked.file.path, problem, scenarioCommand, isTaken));
}

/** What silences problems. */
export function ignoring(asked: Asked): Promise<CodeAction[]> {
  const { file, trials } = asked;
  return atProblems(asked, problem => {
    const ignored = ignoringOf(file, problem, trials);
    return ignored && { title: sayIgnoring(ignored), changes: { edits: [ignored.edit] } };
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
