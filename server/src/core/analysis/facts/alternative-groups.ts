import { type Program, programOfExpression } from '../../evaluation/program.ts';
import { memoryOfTexts } from '../../memory/memory.ts';
import { alternativeOf, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Question } from '../../model/personalisation.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import type { Looked } from '../../reasoning/looking.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { mayBeAction, questionsById } from './names.ts';
import { perView } from './per-view.ts';
import { questionSignature } from './question-signature.ts';

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
export const alternativeGroups: (view: AroundView) => readonly AlternativeGroup[] = perView(view => {
  if (view.alternatives.length === 0) return [];
  const entries = new Map(personalisationsIn(view).map(entry => [entry.action, entry]));
  const measures = [...new Set(view.alternatives.map(measureOf))];
  const grouped = measures.map((measure): AlternativeGroup => {
    const own = view.alternatives.filter(alternative => measureOf(alternative) === measure);
    const members = [measure, ...own].map(action => memberOf(action, entries.get(action)));
    const file = members.find(({ entry }) => entry)?.entry?.file.path;
    // What takes the place of no measure counts alone.
    const isThere = file !== undefined && mayBeAction(view, measure, file);
    return { members: isThere ? members : members.slice(1) };
  });
  return grouped.filter(({ members }) => members.length > 1 && members.some(({ entry }) => entry));
});

function measureOf(alternative: string): string {
  const { prefix, id } = qualifiedId(alternative) ?? { prefix: '', id: '' };
  return `${prefix}_${alternativeOf(id) ?? ''}`;
}

function memberOf(action: string, entry: Personalisation | undefined): GroupMember {
  const rule = entry?.rules.find(({ kind }) => kind === 'deactivation');
  return { action, entry, deactivation: entry && rule && formulaOfRule(rule, entry.file) };
}

/** More groups than any workspace has, pair by pair. */
const MOST_KNOWN = 1000;

type Search = (
  deactivations: readonly (Program | undefined)[],
  questions: ReadonlyMap<string, Question>,
) => Looked | undefined;

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
    const questions = questionsById(view);
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
