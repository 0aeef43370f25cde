import * as vscode from 'vscode';
import type { WireRange } from '../../../server/src/protocol/language.ts';

/** A range of the server as VS Code has it. */
export function rangeOf({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
