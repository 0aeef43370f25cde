import { callsIn, type Name } from '../model/formula.ts';
import { qualifiedId } from '../model/id.ts';
import type { CodeBlock, Entry, FileKind, KeyReference, ScalarItem } from '../model/source.ts';
import { ID_KEYS } from '../model/words.ts';
import { entryName } from './entry-name.ts';
import { writtenCalls } from './expression/written-calls.ts';
import { itemsMeantBy, itemsOfField, textOfField } from './fields.ts';
import { FORMULA_LANGUAGE } from './formula/language.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { originsOf } from './origins.ts';

/**
 * The qualified ids that the keys of an entry name: `actions` of questions, evidence and indicators, `action_id` of rules, and
 * `participation_score` of an indicator, where it does not just say yes or no.
 * Also what an action continues, and the actions whose `score()` the formulas of a rule ask. An indicator's `parent` is another indicator, never an action.
 */
export function keyReferencesOf(text: string, entry: Entry, kind: FileKind): KeyReference[] {
  if (kind === 'measure') return originReferences(entry);
  const from = entryName(kind, entry);
  const named = [...actionItemsOf(text, entry, kind), ...scoredByItems(entry, kind)];
  const keys = named.flatMap(item => referenceOf('key', from, item) ?? []);
  if (kind !== 'rule') return keys;
  const scores = entry.children.flatMap(({ code }) => code.flatMap(block => scoredIn(text, block)));
  return [...keys, ...scores.flatMap(name => referenceOf('formula', from, name) ?? [])];
}

function originReferences(entry: Entry): KeyReference[] {
  const from = textOfField(entry, ...ID_KEYS) ?? '';
  return originsOf(entry).flatMap(({ target, idSpan }) =>
    target === undefined ? [] : [{ kind: 'origin', ...target, from, span: idSpan }],
  );
}

/** In either language of formulas: which one a rule is written in, nobody can tell from its file alone. */
function scoredIn(text: string, { language, content }: CodeBlock): readonly Name[] {
  if (language !== FORMULA_LANGUAGE) return [];
  const of2023 = callsIn(parseFormula(text, content).formula).flatMap(call =>
    call.kind === 'score' ? call.action : [],
  );
  const of2026 = writtenCalls(text, content, 'personnalisation').flatMap(({ called, name }) => {
    return called === 'score' ? name : [];
  });
  const byPlace = new Map([...of2023, ...of2026].map(name => [name.span.start, name]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The values of the key that names actions, ids or not; empty for kinds of entries without one. */
export function actionItemsOf(text: string, entry: Entry, kind: FileKind): readonly ScalarItem[] {
  if (kind === 'measure' || kind === 'none') return [];
  return kind === 'rule' ? itemsOfField(entry, 'action_id') : itemsMeantBy(text, entry, 'actions');
}

/** In the files of 2023, some indicators name in that key the actions whose score they take part in. */
function scoredByItems(entry: Entry, kind: FileKind): readonly ScalarItem[] {
  return kind === 'indicator' ? itemsOfField(entry, 'participation_score') : [];
}

function referenceOf(kind: KeyReference['kind'], from: string, { text, span }: ScalarItem): KeyReference | undefined {
  const qualified = qualifiedId(text);
  return qualified && { kind, ...qualified, from, span };
}
