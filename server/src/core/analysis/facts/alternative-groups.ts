import { type Program, programOfExpression } from '../../evaluation/program.ts';
import type { Named } from '../../index/prefixes.ts';
import { type QuestionsById, questionsNear } from '../../index/questions-near.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import { alternativeOf, qualifiedName } from '../../model/id.ts';
import type { Personalisation } from '../../model/personalisation.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import type { Looked } from '../../reasoning/looking.ts';
import type { AroundView } from '../around-view.ts';
import { perView } from './per-view.ts';
import { questionSignature } from './question-signature.ts';
import { rulesMeaning } from './rules-meaning.ts';

/** A measure with its alternatives (platform, section 2), of which at least one has an entry of rules. */
export interface AlternativeGroup {
  /** The measure first, then the alternatives in the order of their ids; at least two. */
  readonly members: readonly GroupMember[];
}

export interface GroupMember {
  /** Its qualified id, `te_1.1.1alter`. */
  readonly action: string;
  readonly entry: Personalisation | undefined;
  /** The formula that deactivates it. */
  readonly deactivation: Formula | undefined;
}

/** The measures of a view that have alternatives. */
export const alternativeGroups: (view: AroundView) => readonly AlternativeGroup[] = perView(view =>
  view.referentials.flatMap((referential, at) => groupsIn(view, referential, view.alternatives[at] ?? [])),
);

/** Those of a référentiel, of which others may have the name: its rules are those that mean it. */
function groupsIn(view: AroundView, referential: Named, alternatives: readonly string[]): readonly AlternativeGroup[] {
  if (alternatives.length === 0) return [];
  const entries = new Map(rulesMeaning(view, referential).map(entry => [entry.action, entry]));
  const member = (id: string): GroupMember => {
    const action = qualifiedName(referential.name ?? '', id);
    return memberOf(action, entries.get(action));
  };
  const measures = [...new Set(alternatives.map(measureOf))];
  const grouped = measures.map((measure): AlternativeGroup => {
    // What takes the place of no measure counts alone.
    const instead = view.hasAction(referential, measure) ? [measure] : [];
    return { members: [...instead, ...alternatives.filter(id => measureOf(id) === measure)].map(member) };
  });
  return grouped.filter(({ members }) => members.length > 1 && members.some(({ entry }) => entry));
}

function measureOf(alternative: string): string {
  return alternativeOf(alternative) ?? '';
}

function memberOf(action: string, entry: Personalisation | undefined): GroupMember {
  const rule = entry?.rules.find(({ kind }) => kind === 'deactivation');
  return { action, entry, deactivation: entry && rule && formulaOfRule(rule, entry.file) };
}

/** More groups than any workspace has, pair by pair. */
const MOST_KNOWN = 1000;

type Search = (deactivations: readonly (Program | undefined)[], questions: QuestionsById) => Looked | undefined;

/**
 * A search for an example among the deactivations of some actions of a group, which goes on only where one of them, or a
 * question behind them, is another; it finds none where one cannot be read.
 */
export function exampleAmong(
  search: Search,
): (view: AroundView, members: readonly GroupMember[]) => Looked | undefined {
  const known = memoryOfTexts<Looked | undefined>(MOST_KNOWN);
  return (view, members) => {
    const programs = members.map(({ deactivation }) => deactivation && programOf(deactivation));
    if (programs.some((program, at) => program === undefined && members[at]?.deactivation)) return undefined;
    const questions = questionsNear(view, members.find(({ entry }) => entry)?.entry?.file.path ?? '');
    const present = programs.filter(program => program !== undefined);
    const behind = questionsBehind(present, questions).map(questionSignature);
    const texts = members.map(({ deactivation }) => deactivation?.text ?? null);
    return known(JSON.stringify([texts, behind]), () => search(programs, questions));
  };
}

function programOf(formula: Formula): Program | undefined {
  const { expression } = expressionOf(formula, 'personnalisation');
  return expression && programOfExpression(expression);
}
