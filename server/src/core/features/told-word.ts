import { referentialNamed } from '../index/prefixes.ts';
import type { Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { type Span, textOf } from '../text/span.ts';
import { formulaPlaceAt } from './completion/formula-place.ts';
import { identityIn } from './completion/identity-words.ts';
import { type FormulaLanguage, functionsIn } from './formula/language.ts';
import type { FormulaWord } from './formula/words.ts';

/** What a word of a formula means by itself, whatever the collectivité. */
export type ToldWord =
  /** In small letters. */
  | { readonly kind: 'function' | 'keyword' | 'value'; readonly word: string }
  /** A property of a collectivité, and what it may be. */
  | { readonly kind: 'property'; readonly property: string; readonly values: readonly string[] }
  | { readonly kind: 'trait'; readonly property: string; readonly value: string }
  /** A référentiel for which a formula is read, by its name and the title of its root, and the least version of it. */
  | {
      readonly kind: 'referential';
      readonly name: string;
      readonly title: string | undefined;
      readonly version: string | undefined;
    };

/** What a word means; undefined for ids, numbers and what the language does not know. */
export function toldWord(
  workspace: Workspace,
  file: SourceFile,
  content: Span,
  { type, span }: FormulaWord,
  language: FormulaLanguage,
): ToldWord | undefined {
  const written = textOf(file.text, span);
  const word = written.toLowerCase();
  if (type === 'function') return functionsIn(language).includes(word) ? { kind: 'function', word } : undefined;
  if (type === 'keyword') return { kind: 'keyword', word };
  const { call } = formulaPlaceAt(file.text, content, span.start);
  switch (call?.called) {
    case 'identite':
      return call.argument === 0 ? toldProperty(written, language) : toldTrait(call.first, written, language);
    case 'referentiel':
      return toldReferential(workspace, file, written);
    case 'reponse':
      return undefined;
    default:
      return valuesIn(language).includes(word) ? { kind: 'value', word } : undefined;
  }
}

/** Words that stand for a value by themselves: in 2023, OUI and NON are answers alone. */
function valuesIn(language: FormulaLanguage): readonly string[] {
  return language === '2023' ? ['vrai', 'faux'] : ['vrai', 'faux', 'oui', 'non'];
}

function toldProperty(property: string, language: FormulaLanguage): ToldWord | undefined {
  const values = identityIn(language).get(property);
  return values && { kind: 'property', property, values };
}

/** What is meant by a value as it is written: in 2026, types in any case, and whatever is not DOM for Metropole. */
function toldTrait(property: string, written: string, language: FormulaLanguage): ToldWord | undefined {
  const values = identityIn(language).get(property) ?? [];
  const inAnyCase = values.find(value => value.toLowerCase() === written.toLowerCase());
  const anyCase = language === '2023' || property === 'population' ? undefined : inAnyCase;
  const value = values.find(one => one === written) ?? (anyCase === 'DOM' ? 'Metropole' : anyCase);
  return value === undefined ? undefined : { kind: 'trait', property, value };
}

/** `te`, or `te_1.2.3`: the platform cuts it at its first `_`. */
function toldReferential(workspace: Workspace, file: SourceFile, written: string): ToldWord {
  const [name = written, version] = written.split('_', 2);
  // A root without a file has no title.
  const title = referentialNamed(workspace, name, file.path)?.root.title || undefined;
  return { kind: 'referential', name, title, version };
}
