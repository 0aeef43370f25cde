import { differInOne, isActionId, qualifiedId } from '../model/id.ts';
import { nearest } from '../model/nearest.ts';
import type { Scenario } from '../model/scenario.ts';
import { nodeNamed, type Prepared } from './prepare.ts';
import { nameIn } from './scenario-report.ts';

/** What a person means by a word that names an action. */
export type ActionMeant =
  | { readonly kind: 'node'; readonly node: number }
  /** Several référentiels have an action of that id; their qualified ids. */
  | { readonly kind: 'ambiguous'; readonly names: readonly string[] }
  /** No action is called so; the one that was probably meant, and the names of the référentiels. */
  | { readonly kind: 'unknown'; readonly suggestion: string | undefined; readonly referentials: readonly string[] };

/**
 * The action that a person names: `cae_2.1.2`, the id alone where one référentiel has it, or the name of a whole
 * référentiel. Unlike a prefix in a file, which a référentiel without a name answers to, a word alone must be a name.
 */
export function actionMeant(prepared: Prepared, scenario: Scenario, text: string): ActionMeant {
  const { forest } = prepared;
  const names = forest.referentials.map(referential => nameIn(prepared, scenario, referential));
  const qualified = qualifiedId(text) !== undefined || names.includes(text);
  const named = qualified ? nodeNamed(prepared, text, scenario.path) : undefined;
  if (named !== undefined) return { kind: 'node', node: named };
  const nodes = text === '' ? [] : forest.actions.flatMap(({ id }, node) => (id === text ? [node] : []));
  const [only, ...others] = nodes;
  if (only !== undefined && others.length === 0) return { kind: 'node', node: only };
  const nameOf = (node: number): string => `${names[forest.owner[node] ?? 0] ?? ''}_${forest.actions[node]?.id ?? ''}`;
  if (only !== undefined) return { kind: 'ambiguous', names: nodes.map(nameOf) };
  const wanted = qualifiedId(text)?.id ?? text;
  const mayBeMeant = (id: string) => id !== '' && (id === wanted || !isActionId(wanted) || differInOne(id, wanted));
  const ids = forest.actions.flatMap(({ id }, node) => (mayBeMeant(id) ? [id, nameOf(node)] : []));
  return {
    kind: 'unknown',
    suggestion: text === '' ? undefined : nearest(text, [...names, ...ids]),
    referentials: names,
  };
}
