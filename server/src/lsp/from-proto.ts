import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Workspace } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { pathOf } from './uris.ts';

/** A place that a client points at, in the core's terms. */
export interface Cursor {
  readonly file: SourceFile;
  readonly offset: number;
}

/** Where a request points; undefined in a file that is none of ours. */
export function cursorOf({ files }: Workspace, params: TextDocumentPositionParams): Cursor | undefined {
  const file = files.get(pathOf(params.textDocument.uri));
  return file && { file, offset: offsetAt(file.lines, params.position) };
}
