import { firstById, mapped } from '../../memory/first-by-id.ts';
import { memoryOfSome } from '../../memory/memory.ts';
import { alternativeOf, qualifiedId } from '../../model/id.ts';
import type { Personalisation, Question, Rule } from '../../model/personalisation.ts';
import type { Formula } from '../../parse/expression/expression-of.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import { personalisationsIn, questionsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import { type Overlap, overlapOf } from '../expressions/overlap.ts';
import type { AskedQuestion } from '../expressions/overlap-cases.ts';
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
  const questions = questionsIn(view);
  return view.alternatives.flatMap((alternative): PlacedFinding[] => {
    const measure = measureOf(alternative);
    const [own, other] = [entries.get(alternative), entries.get(measure)];
    const entry = own ?? other;
    const overlap = entry && overlapBetween([deactivation(own), deactivation(other)], questions);
    if (entry === undefined || overlap === undefined) return [];
    const { variant, example } = exampleOf(overlap);
    const related = own && other ? [{ file: other.file.path, span: other.actionSpan }] : [];
    const args = { measure, alternative, example };
    return [{ file: entry.file.path, span: entry.actionSpan, variant, args, related }];
  });
}

function measureOf(alternative: string): string {
  const { prefix, id } = qualifiedId(alternative) ?? { prefix: '', id: '' };
  return `${prefix}_${alternativeOf(id) ?? ''}`;
}

interface Deactivation {
  readonly rule: Rule;
  readonly formula: Formula;
}

function deactivation(entry: Personalisation | undefined): Deactivation | undefined {
  const rule = entry?.rules.find(({ kind }) => kind === 'deactivation');
  return entry && rule && { rule, formula: formulaOfRule(rule, entry.file) };
}

// A measure has two alternatives at most.
const known = memoryOfSome<Rule, Overlap | undefined>(3);

/** Looked for again only where one of the two rules, or a question, is another. */
function overlapBetween(
  [own, other]: readonly [Deactivation | undefined, Deactivation | undefined],
  questions: readonly Question[],
): Overlap | undefined {
  const look = (): Overlap | undefined => overlapOf([own?.formula, other?.formula], askedQuestions(questions));
  const first = own ?? other;
  return first === undefined ? look() : known(first.rule, [first === own ? other?.rule : first, ...questions], look);
}

function askedQuestions(questions: readonly Question[]): ReadonlyMap<string, AskedQuestion> {
  return mapped(firstById(questions), ({ type, choices, types, visibility }) => ({
    type,
    choices: choices.map(choice => choice.id),
    types: types.map(({ text }) => text.toLowerCase()),
    visibility,
  }));
}

function exampleOf({ identity, answers }: Overlap): { readonly variant: 'always' | 'some'; readonly example: string } {
  const given = Array.from(answers, ([question, value]) => `${question} ${shown(value)}`);
  const example = [identity.type ?? '', ...given].join(', ');
  return { variant: answers.size === 0 ? 'always' : 'some', example };
}

function shown(value: unknown): string {
  return value === true ? 'OUI' : value === false ? 'NON' : String(value);
}
