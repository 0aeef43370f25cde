import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  Location,
  LocationLink,
  Position,
  Range,
} from 'vscode-languageserver';
import type { Definition } from '../../core/features/definition.ts';
import { enclosingAction } from '../../core/features/enclosing-action.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place, Problem, Severity } from '../../core/model/problem.ts';
import { type LineIndex, positionAt } from '../../core/text/line-index.ts';
import { type Span, textOf } from '../../core/text/span.ts';
import { sayProblem, sayRelated } from '../../words/problems.ts';
import { DiagnosticSeverity } from '../wire/values.ts';
import { charactersOf } from './character-encoding.ts';
import { NO_RULE_PAGES, type RulePageOf } from './rule-pages.ts';
import { uriOf } from './uris.ts';

/** What editors name as the origin of our diagnostics. */
export const SOURCE = 'référentiel';

/** The only code that turns offsets and domain words into those of the protocol. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, character } = positionAt(lines, offset);
  const start = lines.starts[line] ?? 0;
  return { line, character: charactersOf(lines.text.slice(start, start + character)) };
}

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

/** A place in a file of the workspace; undefined when the file is no longer there. */
export function toLocation({ files }: Workspace, place: Place): Location | undefined {
  return locationIn(files.get(place.file)?.lines, place);
}

/** The same by the lines of its file. */
export function locationIn(lines: LineIndex | undefined, { file, span }: Place): Location | undefined {
  return lines && { uri: uriOf(file), range: toRange(lines, span) };
}

export function toDiagnostic(
  workspace: Workspace,
  lines: LineIndex,
  problem: Problem,
  message: string = sayProblem(problem),
  pageOf: RulePageOf = NO_RULE_PAGES,
): Diagnostic {
  const related = (problem.related ?? []).flatMap(place => toRelated(workspace, problem, place));
  const href = pageOf(problem.code);
  return {
    range: toRange(lines, problem.span),
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    ...(href !== undefined && { codeDescription: { href } }),
    source: SOURCE,
    message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function toRelated(workspace: Workspace, problem: Problem, place: Place): DiagnosticRelatedInformation[] {
  const location = toLocation(workspace, place);
  const file = workspace.files.get(place.file);
  if (location === undefined || file === undefined) return [];
  return [
    { location, message: sayRelated(problem, textOf(file.text, place.span), enclosingAction(file, place.span.start)) },
  ];
}

export function toLocationLink(
  workspace: Workspace,
  origin: LineIndex,
  definition: Definition,
): LocationLink | undefined {
  const lines = workspace.files.get(definition.file)?.lines;
  return (
    lines && {
      originSelectionRange: toRange(origin, definition.origin),
      targetUri: uriOf(definition.file),
      targetRange: toRange(lines, definition.extent),
      targetSelectionRange: toRange(lines, definition.title),
    }
  );
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
