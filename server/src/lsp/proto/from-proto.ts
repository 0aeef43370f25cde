import type { Position, Range, TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { settingsSubjectAt } from '../../core/features/subject/settings-subject.ts';
import { type Subject, scenarioSubjectAt, subjectAt } from '../../core/features/subject/subject.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { type LineIndex, lineIndex, offsetAt } from '../../core/text/line-index.ts';
import { type Span, span } from '../../core/text/span.ts';
import { unitsOf } from './character-encoding.ts';
import { pathOf } from './uris.ts';

/** A place that a client points at, in the core's terms. */
export interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
}

/** A scenario, as one of its open documents says it. */
interface ScenarioDocument {
  readonly uri: string;
  readonly scenario: Scenario;
}

/** What a client points at, with the lines of the text in which it stands. */
export interface Pointed {
  readonly subject: Subject;
  readonly lines: LineIndex;
}

/** The offset of a position of a client in a text with these lines; beyond the end of a line it is that end. */
export function offsetIn(lines: LineIndex, { line, character }: Position): number {
  const text = lines.text.slice(lines.starts[line], lines.ends[line]);
  return offsetAt(lines, { line, character: unitsOf(text, character) });
}

/** A range of a client in a text with these lines. */
export function spanIn(lines: LineIndex, { start, end }: Range): Span {
  return span(offsetIn(lines, start), offsetIn(lines, end));
}

/** What a request points at in a file of the workspace or an open scenario; undefined where there is nothing to speak of. */
export function pointedAt(
  workspace: Workspace,
  opened: readonly ScenarioDocument[],
  params: TextDocumentPositionParams,
): Pointed | undefined {
  const cursor = cursorOf(workspace, params);
  const scenario = cursor ? undefined : scenarioOf(opened, params.textDocument.uri);
  const lines = (cursor?.file ?? scenario)?.lines;
  const subject = cursor
    ? subjectAt(workspace, cursor.file.path, cursor.offset)
    : scenario && scenarioSubjectAt(workspace, scenario, offsetIn(scenario.lines, params.position));
  return subject && lines && { subject, lines };
}

/** The same in a `referentiel.json` that is open. */
export function pointedInSettings(
  workspace: Workspace,
  document: TextDocument,
  { textDocument, position }: TextDocumentPositionParams,
): Pointed | undefined {
  const lines = lineIndex(document.getText());
  const settings = { path: pathOf(textDocument.uri), text: lines.text };
  const subject = settingsSubjectAt(workspace, settings, offsetIn(lines, position));
  return subject && { subject, lines };
}

/** The scenario that a document is; undefined where it is none, or is not open. */
export function scenarioOf(opened: readonly ScenarioDocument[], document: string): Scenario | undefined {
  return opened.find(({ uri }) => uri === document)?.scenario;
}

/** Where a request points; undefined in a file that is none of ours. */
export function cursorOf({ files }: Workspace, params: TextDocumentPositionParams): Cursor | undefined {
  const file = files.get(pathOf(params.textDocument.uri));
  return file && { file, offset: offsetIn(file.lines, params.position) };
}
