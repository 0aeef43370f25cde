import type { Diagnostic, Range } from 'vscode-languageserver/node';
import type { OpenDocument } from '../open-document.ts';

/** A fault that a person may type into a measure: another line in the place of the last one that is like this. */
export interface Fault {
  readonly line: RegExp;
  readonly become: string;
}

/** Faults of all kinds: what one file shows, what other files show, and what is mended by trying out. */
export const FAULTS: readonly Fault[] = [
  { line: /^(points|pourcentage): *(\d+)$/, become: '$1: 1$2' },
  { line: /^(points|pourcentage): *(\d+)$/, become: '$1s: $2' },
  { line: /^(points|pourcentage): *(\d+)$/, become: '$1: deux' },
  { line: /^(id(?:entifiant)?: *(?:\d+\.)+)\d+$/, become: '$11' },
  { line: /^(id(?:entifiant)?: *(?:\d+\.)+)\d+$/, become: '$147' },
  { line: /^(id(?:entifiant)?): *(?:\d+\.)+(\d+)$/, become: '$1: 8.8.8.$2' },
  { line: /^(id(?:entifiant)?: *(?:\d+\.)+)\d+$/, become: '$1x' },
  { line: /^### (\S.*)$/, become: '##### $1' },
  { line: /^### (\S.*)$/, become: '###$1' },
  { line: /^#### (\S.*)$/, become: '#### $1s' },
  { line: /^(\p{L}[^:]{40}.*)$/u, become: '$1 Voir la mesure 98.7.6.' },
];

/** Makes a fault, does something at its line, and takes it back. */
export async function planted<Result>(
  document: OpenDocument,
  { line, become }: Fault,
  act: (range: Range, diagnostics: Diagnostic[]) => Promise<Result>,
): Promise<Result> {
  const at = document.lines.findLastIndex(text => line.test(text));
  const before = document.lines[at];
  if (before === undefined) throw new Error(`${document.uri} has no line like ${line}`);
  const after = before.replace(line, become);
  const rangeOf = (text: string): Range => ({
    start: { line: at, character: 0 },
    end: { line: at, character: text.length },
  });
  const { diagnostics } = await document.edit(rangeOf(before), after);
  const touched = diagnostics.filter(({ range }) => range.start.line <= at && at <= range.end.line);
  try {
    return await act(rangeOf(after), touched);
  } finally {
    await document.edit(rangeOf(after), before);
  }
}
