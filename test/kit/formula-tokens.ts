import { completionsAt } from '../../server/src/core/features/completion/completions.ts';
import { functionsIn } from '../../server/src/core/features/formula/language.ts';
import { signatureAt } from '../../server/src/core/features/signature-help.ts';
import { type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { type Span, textOf } from '../../server/src/core/text/span.ts';
import { tokensOf } from './spoilt-formulas.ts';
import type { WrittenFormula } from './written-formulas.ts';

/** A word of a formula: a function, a keyword, or the name of something. */
export interface FormulaWord {
  readonly text: string;
  /** Its place in the file. */
  readonly span: Span;
}

/** The words of a formula, numbers left out, in the order of the text. */
export function formulaWords({ content, text, language }: WrittenFormula): readonly FormulaWord[] {
  return tokensOf(text, language)
    .map(({ span: { start, end } }) => ({
      text: text.slice(start, end),
      span: { start: content.start + start, end: content.start + end },
    }))
    .filter(word => /^\p{L}/u.test(word.text));
}

/** What is proposed where a word stands, once all of it but its first letters is taken away. */
export function proposedFor(
  workspace: Workspace,
  path: string,
  { span }: FormulaWord,
  kept: number,
): readonly string[] {
  const file = workspace.files.get(path);
  const from = span.start + Math.min(kept, span.end - span.start);
  const text = `${file?.text.slice(0, from)}${file?.text.slice(span.end)}`;
  const changed = withFiles(workspace, new Map([[path, parseFile(path, text, file)]]));
  const found = completionsAt(changed, path, text, from, { asked: 'asked', form: 'id' });
  return found?.proposals.map(({ label }) => label) ?? [];
}

/** Between two tokens of a formula: the innermost function in whose parentheses it stands, and which argument is written. */
export interface Boundary {
  readonly offset: number;
  readonly call: string | undefined;
}

/** The starts and the ends of all tokens of a formula, and where each stands by the tokens before it. */
export function boundariesOf({ content, text, language }: WrittenFormula): readonly Boundary[] {
  const functions = functionsIn(language);
  const open: { readonly called: string | undefined; argument: number }[] = [];
  const found: Boundary[] = [];
  const note = (offset: number) => {
    const call = open.findLast(({ called }) => called !== undefined);
    found.push({ offset: content.start + offset, call: call && `${call.called} ${call.argument}` });
  };
  let before = '';
  for (const { span } of tokensOf(text, language)) {
    const token = textOf(text, span);
    note(span.start);
    const [called] = functions.filter(name => name === before.toLowerCase());
    const innermost = open.at(-1);
    if (token === '(') open.push({ called, argument: 0 });
    else if (token === ')') open.pop();
    else if (token === ',' && innermost) innermost.argument++;
    note(span.end);
    before = token;
  }
  return found;
}

/** What signature help tells at an offset, as a boundary names it. */
export function toldAt(workspace: Workspace, { path }: WrittenFormula, offset: number): string | undefined {
  const told = signatureAt(workspace, path, workspace.files.get(path)?.text ?? '', offset);
  return told && `${told.called} ${told.active}`;
}
