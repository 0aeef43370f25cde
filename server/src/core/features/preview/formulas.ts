import { referencesIn } from '../../index/references.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { CodeBlock, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { overlaps, type Span, span, textOf } from '../../text/span.ts';
import { type FormulaWord, formulaWordsIn } from '../formula/words.ts';
import type { Named } from './named.ts';

/** A formula, cut into parts that make up its text. */
export interface PreviewFormula {
  readonly block: CodeBlock;
  readonly parts: readonly FormulaPart[];
}

export interface FormulaPart {
  readonly text: string;
  /** `id` names an action; `text` is what stands between the words. */
  readonly type: FormulaWord['type'] | 'id' | 'text';
  /** What it names; undefined where it names nothing, or what is not there. */
  readonly named: Named | undefined;
}

/** The formulas of a file, in the order of the text; `names` are what it names, by where it does. */
export function previewedFormulas(
  workspace: Workspace,
  file: SourceFile,
  names: ReadonlyMap<number, Named>,
): readonly PreviewFormula[] {
  const ids = referencesIn(workspace, file).flatMap(({ kind, span: at }): Word[] =>
    kind === 'formula' ? [{ span: at, type: 'id' }] : [],
  );
  return file.entries.flatMap(root =>
    allEntries([root]).flatMap(entry => {
      const words = [...formulaWordsIn(workspace, file, root, entry), ...ids];
      const formulas = entry.code.filter(({ language }) => language === FORMULA_LANGUAGE);
      return formulas.map(block => ({ block, parts: partsOf(file, block.content, words, names) }));
    }),
  );
}

interface Word {
  readonly span: Span;
  readonly type: FormulaWord['type'] | 'id';
}

function partsOf(
  file: SourceFile,
  content: Span,
  words: readonly Word[],
  names: ReadonlyMap<number, Named>,
): readonly FormulaPart[] {
  const own = words.filter(word => overlaps(content, word.span)).sort((a, b) => a.span.start - b.span.start);
  const parts: FormulaPart[] = [];
  let at = content.start;
  const addText = (end: number): void => {
    if (at < end) parts.push({ text: textOf(file.text, span(at, end)), type: 'text', named: undefined });
  };
  for (const word of own) {
    if (word.span.start < at) continue;
    addText(word.span.start);
    const mayName = word.type === 'id' || word.type === 'name' || word.type === 'value';
    const named = mayName ? names.get(word.span.start) : undefined;
    parts.push({ text: textOf(file.text, word.span), type: word.type, named });
    at = word.span.end;
  }
  addText(content.end);
  return parts;
}
