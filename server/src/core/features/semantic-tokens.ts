import { WEIGHT_KEYS } from '../analysis/facts/keys.ts';
import { referencesIn } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import { isActionId } from '../model/id.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { allEntries } from '../parse/declarations.ts';
import { textOfField } from '../parse/fields.ts';
import { valueSpanOf } from '../parse/places.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type FormulaWord, formulaWordsIn } from './formula/words.ts';

/** A word that means something to us: an id of an action, its weight, its category, a word of a formula, another name. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: 'id' | 'weight' | 'category' | FormulaWord['type'];
  /** True where a thing gets its name. */
  readonly declares: boolean;
}

/**
 * The words of a file that mean something, as far as they stand in a part of it, in the order of the text, no two at one
 * place. An id counts where it names an action that is there: a decimal number is none.
 */
export function semanticTokensIn(workspace: Workspace, file: SourceFile, within: Span): readonly SemanticToken[] {
  const named = referencesIn(workspace, file, { within }).filter(({ target }) => target !== undefined);
  const words = file.entries.flatMap(root =>
    allEntries([root]).flatMap(entry => [...keyTokens(file, entry), ...formulaTokens(workspace, file, root, entry)]),
  );
  const tokens = [...words, ...named.map(({ span }): SemanticToken => ({ span, type: 'id', declares: false }))];
  return apart(tokens.filter(({ span }) => overlaps(within, span)).sort((a, b) => a.span.start - b.span.start));
}

function keyTokens({ kind }: SourceFile, entry: Entry): readonly SemanticToken[] {
  const token = (type: SemanticToken['type'], declares: boolean, ...keys: readonly string[]): SemanticToken[] => {
    const span = textOfField(entry, ...keys) ? valueSpanOf(entry, ...keys) : undefined;
    return span ? [{ span, type, declares }] : [];
  };
  const isAction = kind === 'measure' && isActionId(textOfField(entry, ...ID_KEYS) ?? '');
  return [
    ...token(isAction ? 'id' : 'name', true, ...ID_KEYS),
    ...WEIGHT_KEYS.flatMap(key => token('weight', false, key)),
    ...token('category', false, 'categorie'),
  ];
}

function formulaTokens(workspace: Workspace, file: SourceFile, root: Entry, entry: Entry): readonly SemanticToken[] {
  return formulaWordsIn(workspace, file, root, entry).map(word => ({ ...word, declares: false }));
}

function apart(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}
