import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Workspace } from '../core/index/workspace.ts';
import type { Scenario } from '../core/model/scenario.ts';
import type { SourceFile } from '../core/model/source.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { OpenScenario } from './scenarios.ts';
import { pathOf } from './uris.ts';

/** A place that a client points at, in the core's terms. */
export interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
}

/** A place in an open scenario that a client points at. */
export interface ScenarioCursor {
  readonly scenario: Scenario;
  readonly offset: number;
}

/** Where a request points in an open scenario; undefined in any other document. */
export function scenarioCursorOf(
  opened: readonly OpenScenario[],
  { textDocument, position }: TextDocumentPositionParams,
): ScenarioCursor | undefined {
  const scenario = opened.find(({ uri }) => uri === textDocument.uri)?.scenario;
  return scenario && { scenario, offset: offsetAt(scenario.lines, position) };
}

/** Where a request points; undefined in a file that is none of ours. */
export function cursorOf({ files }: Workspace, params: TextDocumentPositionParams): Cursor | undefined {
  const file = files.get(pathOf(params.textDocument.uri));
  return file && { file, offset: offsetAt(file.lines, params.position) };
}
