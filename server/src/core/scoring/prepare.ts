import { scoredIn } from '../evaluation/rule-names.ts';
import { type Among, type Named, referentialNamed } from '../index/prefixes.ts';
import type { QuestionsById } from '../index/questions-near.ts';
import { memory } from '../memory/memory.ts';
import type { Expression } from '../model/expression.ts';
import { namedAction } from '../model/id.ts';
import type { Personalisation, Rule } from '../model/personalisation.ts';
import { expressionOf } from '../parse/expression/expression-of.ts';
import { formulaOfRule } from '../parse/personalisation/rule-formula.ts';
import { type Forest, type ReferentialTree, reckoningAt } from './forest.ts';
import { forestOf } from './forest-of.ts';

/** The folder of the référentiel that a prefix means in a file; undefined where there is none. */
export type ResolvePrefix = (prefix: string, usedIn: string) => string | undefined;

/** What prefixes mean among some référentiels; holds nothing else of these. */
export function resolverOf({ referentials, unread }: Among<Named>): ResolvePrefix {
  const among = { referentials: referentials.map(({ folder, name }) => ({ folder, name })), unread };
  return rememberingTheLast((prefix, usedIn) => referentialNamed(among, prefix, usedIn)?.folder);
}

/** Référentiels and rules made ready for any number of scores: to be done once for each version of them. */
export interface Prepared {
  readonly forest: Forest;
  /** In the order of the rules' files and entries; entries whose action is not there are left out. */
  readonly entries: readonly PreparedEntry[];
  /** By node, 1 where an entry of rules names it. */
  readonly hasEntry: Uint8Array;
  readonly resolve: ResolvePrefix;
  /** By id: on the platform of 2026 an answer counts only where its question is asked. */
  readonly questions: QuestionsById;
}

export interface PreparedEntry {
  readonly personalisation: Personalisation;
  readonly node: number;
  readonly rules: readonly PreparedRule[];
}

export interface PreparedRule {
  readonly rule: Rule;
  readonly entry: Personalisation;
  readonly node: number;
  /** The rule in the language of 2026, where its référentiel is of that platform; else its `formula` counts. */
  readonly expression: Expression | undefined;
  /** The nodes that its `score()` calls name, by name; names that lead nowhere are absent. */
  readonly scored: ReadonlyMap<string, number>;
}

/**
 * Prepares référentiels for scores. Several may be scored together, for rules and scenarios name actions of any of them.
 * `personalisations` are the entries of all rules, in the order of their files and of the text.
 */
export function prepare(
  referentials: readonly ReferentialTree[],
  personalisations: readonly Personalisation[],
  resolve: ResolvePrefix,
  questions: QuestionsById,
): Prepared {
  const forest = forestOf(referentials);
  const hasEntry = new Uint8Array(forest.size);
  const entries: PreparedEntry[] = [];
  for (const personalisation of personalisations) {
    const node = nodeIn(forest, resolve, personalisation.action, personalisation.file.path);
    if (node === undefined) continue;
    hasEntry[node] = 1;
    const rules = personalisation.rules.flatMap(
      rule => preparedRule(forest, resolve, personalisation, node, rule) ?? [],
    );
    entries.push({ personalisation, node, rules });
  }
  return { forest, entries, hasEntry, resolve, questions };
}

/** A rule that can be read in the language of the platform of its référentiel; undefined where it cannot. */
function preparedRule(
  forest: Forest,
  resolve: ResolvePrefix,
  entry: Personalisation,
  node: number,
  rule: Rule,
): PreparedRule | undefined {
  const isOf2026 = reckoningAt(forest, node).platform === '2026';
  const expression = isOf2026
    ? expressionOf(formulaOfRule(rule, entry.file), 'personnalisation').expression
    : undefined;
  if (isOf2026 ? expression === undefined : !rule.sound) return undefined;
  const found = scoredIn({ rule, expression }).map(
    name => [name, nodeIn(forest, resolve, name, entry.file.path)] as const,
  );
  // The platform of 2026 scores each référentiel by itself.
  const isKnown = (at: number) => !isOf2026 || forest.owner[at] === forest.owner[node];
  const scored = new Map(found.flatMap(([name, at]) => (at !== undefined && isKnown(at) ? [[name, at] as const] : [])));
  return { rule, entry, node, expression, scored };
}

/** The rules in the language of either platform, in the order of their entries. */
export interface RulesByPlatform {
  readonly of2023: readonly PreparedRule[];
  readonly of2026: readonly PreparedRule[];
}

/** The rules of some entries; found once, for they are asked for at each score. */
export function rulesByPlatform({ entries }: Pick<Prepared, 'entries'>): RulesByPlatform {
  return rulesFound(entries, [], () => {
    const rules = entries.flatMap(entry => entry.rules);
    return {
      of2023: rules.filter(({ expression }) => expression === undefined),
      of2026: rules.filter(({ expression }) => expression !== undefined),
    };
  });
}

const rulesFound = memory<Prepared['entries'], RulesByPlatform>();

/** The node that a qualified id names, `cae_1.2.3`, or `cae` for a root; undefined where there is none. */
export function nodeNamed({ forest, resolve }: Prepared, name: string, usedIn = ''): number | undefined {
  return nodeIn(forest, resolve, name, usedIn);
}

/** The folder of the référentiel that a qualified id, or a name alone, names an action of; undefined where there is none. */
export function folderNamed(resolve: ResolvePrefix, name: string, usedIn: string): string | undefined {
  return resolve(namedAction(name).prefix, usedIn);
}

/** The node of an action of a référentiel; undefined where there is none. */
export function nodeOf({ forest }: Prepared, { folder }: Named, id: string): number | undefined {
  return forest.nodes.get(folder)?.get(id);
}

function nodeIn(forest: Forest, resolve: ResolvePrefix, name: string, usedIn: string): number | undefined {
  const { prefix, id } = namedAction(name);
  const folder = resolve(prefix, usedIn);
  return folder === undefined ? undefined : forest.nodes.get(folder)?.get(id);
}

/** A scenario names a thousand actions of one référentiel, one after the other. */
function rememberingTheLast(resolve: ResolvePrefix): ResolvePrefix {
  let last: { readonly prefix: string; readonly usedIn: string; readonly meant: string | undefined } | undefined;
  return (prefix, usedIn) => {
    if (last?.prefix !== prefix || last.usedIn !== usedIn) last = { prefix, usedIn, meant: resolve(prefix, usedIn) };
    return last.meant;
  };
}
