import { gapOf } from '../../reasoning/overlap.ts';
import type { AroundView } from '../around-view.ts';
import { alternativeGroups, exampleAmong } from '../facts/alternative-groups.ts';
import { exampleArguments } from '../facts/example-arguments.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { withAlternative } from '../samples.ts';

/** A measure that is deactivated together with all of its alternatives for some collectivité: none of them counts. */
export const alternativeOff: AroundRule = {
  code: 'alternative-off',
  // Who can do nothing at all may well be meant.
  severity: 'information',
  scope: 'around',
  check: findingsIn,
  doc: {
    fr: {
      title: 'Mesure et alternatives désactivées ensemble',
      why: 'Pour des réponses possibles, la mesure et toutes ses alternatives sont désactivées : aucune ne compte, et leurs points manquent au potentiel de la collectivité. C’est voulu quand elle ne peut rien faire du tout ; c’est souvent un cas que les règles ont oublié.',
      cure: 'Vérifier que c’est voulu ; sinon, corriger les désactivations. Le message donne une collectivité pour laquelle rien ne compte.',
    },
    en: {
      title: 'Measure and alternatives deactivated together',
      why: 'For some answers that can be given, the measure and all its alternatives are deactivated: none counts, and their points are missing from the potential of the collectivité. It is meant so where it can do nothing at all; often it is a case that the rules forgot.',
      cure: 'Check that it is meant so; if not, correct the deactivations. The message gives a collectivité for which nothing counts.',
    },
  },
  bad: [
    withAlternative('<|te_1.1.1|>', 'reponse(plu, NON) ou identite(type, EPCI)', 'te_1.1.1alter', 'reponse(plu, OUI)'),
    withAlternative('<|te_1.1.1|>', 'VRAI', 'te_1.1.1alter', 'VRAI'),
  ],
  good: [
    withAlternative('te_1.1.1', 'reponse(plu, NON)', 'te_1.1.1alter', 'reponse(plu, OUI)'),
    withAlternative('te_1.1.1', 'FAUX', 'te_1.1.1alter', 'VRAI'),
  ],
};

const gapAmong = exampleAmong(gapOf);

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  return alternativeGroups(view).flatMap(({ members }): PlacedFinding[] => {
    const [first, ...others] = members.flatMap(({ entry }) => entry ?? []);
    const gap = first && gapAmong(view, members);
    if (first === undefined || gap === undefined) return [];
    const example = exampleArguments(gap);
    return [
      {
        file: first.file.path,
        span: first.actionSpan,
        variant: example['example'] === '' ? 'always' : 'some',
        args: { names: members.map(({ action }) => action), ...example },
        related: others.map(({ file, actionSpan }) => ({ file: file.path, span: actionSpan })),
      },
    ];
  });
}
