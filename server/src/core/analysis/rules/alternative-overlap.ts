import { memoryOfTexts } from '../../memory/memory.ts';
import { alternativeOf, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Question } from '../../model/personalisation.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { questionsBehind } from '../../reasoning/domain.ts';
import type { Looked } from '../../reasoning/looking.ts';
import { overlapOf } from '../../reasoning/overlap.ts';
import { programOfExpression } from '../../reasoning/program.ts';
import { personalisationsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { exampleArguments } from '../facts/example-arguments.ts';
import { questionsById } from '../facts/names.ts';
import { questionSignature } from '../facts/question-signature.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { withAlternative } from '../samples.ts';

/** A measure and its alternative that count both for some collectivité: the platform does not know the pair (platform, section 2). */
export const alternativeOverlap: AroundRule = {
  code: 'alternative-overlap',
  severity: 'warning',
  scope: 'around',
  check: findingsIn,
  doc: {
    fr: {
      title: 'Mesure et alternative comptées ensemble',
      why: 'La plateforme ne sait pas qu’une alternative prend la place d’une mesure : seules leurs règles de désactivation les départagent. Si, pour des réponses possibles, aucune des deux n’est désactivée, la collectivité compte les points des deux. Une question que d’autres réponses cachent est sans réponse.',
      cure: 'Corriger les désactivations pour que l’une des deux vaille toujours ; le message donne une collectivité pour laquelle les deux comptent.',
    },
    en: {
      title: 'Measure and alternative counted together',
      why: 'The platform does not know that an alternative takes the place of a measure: only their deactivation rules tell them apart. If, for some answers that can be given, neither is deactivated, the collectivité counts the points of both. A question that other answers hide has no answer.',
      cure: 'Correct the deactivations so that one of them always holds; the message gives a collectivité for which both count.',
    },
  },
  bad: [
    withAlternative(
      'te_1.1.1',
      'reponse(plu, NON)',
      '<|te_1.1.1alter|>',
      'reponse(plu, OUI) et identite(type, commune)',
    ),
    withAlternative('te_1.1.1', 'reponse(plu, NON)', '<|te_1.1.1alter|>', 'FAUX'),
    withAlternative('te_1.1.1', 'FAUX', '<|te_1.1.1alter|>', 'FAUX'),
  ],
  good: [withAlternative('te_1.1.1', 'reponse(plu, NON)', 'te_1.1.1alter', 'reponse(plu, OUI)')],
};

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  if (view.alternatives.length === 0) return [];
  const entries = new Map(personalisationsIn(view).map(entry => [entry.action, entry]));
  const questions = questionsById(view);
  return view.alternatives.flatMap((alternative): PlacedFinding[] => {
    const measure = measureOf(alternative);
    const [own, other] = [entries.get(alternative), entries.get(measure)];
    const entry = own ?? other;
    const overlap = entry && overlapBetween([deactivation(own), deactivation(other)], questions);
    if (entry === undefined || overlap === undefined) return [];
    const related = own && other ? [{ file: other.file.path, span: other.actionSpan }] : [];
    const example = exampleArguments(overlap);
    const variant = example['example'] === '' ? 'always' : 'some';
    return [
      { file: entry.file.path, span: entry.actionSpan, variant, args: { measure, alternative, ...example }, related },
    ];
  });
}

function measureOf(alternative: string): string {
  const { prefix, id } = qualifiedId(alternative) ?? { prefix: '', id: '' };
  return `${prefix}_${alternativeOf(id) ?? ''}`;
}

function deactivation(entry: Personalisation | undefined): Formula | undefined {
  const rule = entry?.rules.find(({ kind }) => kind === 'deactivation');
  return entry && rule && formulaOfRule(rule, entry.file);
}

/** More pairs than any workspace has. */
const MOST_PAIRS = 500;

const known = memoryOfTexts<Looked | undefined>(MOST_PAIRS);

/** Looked for again only where one of the two rules, or a question behind them, is another; not where one cannot be read. */
function overlapBetween(
  formulas: readonly (Formula | undefined)[],
  questions: ReadonlyMap<string, Question>,
): Looked | undefined {
  const read = formulas.map(formula => formula && expressionOf(formula, 'personnalisation').expression);
  if (read.some((expression, at) => expression === undefined && formulas[at] !== undefined)) return undefined;
  const programs = read.map(expression => expression && programOfExpression(expression));
  const present = programs.filter(program => program !== undefined);
  const behind = questionsBehind(present, questions).map(questionSignature);
  const texts = formulas.map(formula => formula?.text ?? null);
  return known(JSON.stringify([texts, behind]), () => overlapOf(programs, questions));
}
