import * as vscode from 'vscode';
import type { WireRange } from '../../../server/src/protocol/language.ts';
import { isPlace, isRecord } from '../../../server/src/protocol/shapes.ts';

/** A range of the server as VS Code has it. */
export function rangeOf({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** True for a position as the server writes it. */
export function isPosition(value: unknown): value is WireRange['start'] {
  return isRecord(value) && isPlace(value['line']) && isPlace(value['character']);
}

/** The same of a range. */
export function isRange(value: unknown): value is WireRange {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}
