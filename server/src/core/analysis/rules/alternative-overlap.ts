import { overlapOf } from '../../reasoning/overlap.ts';
import type { AroundView } from '../around-view.ts';
import { alternativeGroups, exampleAmong, type GroupMember } from '../facts/alternative-groups.ts';
import { exampleArguments } from '../facts/example-arguments.ts';
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

/** One of each measure: its first pair that counts both, with the places of the others. */
function findingsIn(view: AroundView): readonly PlacedFinding[] {
  return alternativeGroups(view).flatMap(({ members }) => {
    const [first, ...more] = members.flatMap((alternative, at) =>
      members.slice(0, at).flatMap(other => findingBetween(view, other, alternative) ?? []),
    );
    if (first === undefined) return [];
    return [{ ...first, related: [...(first.related ?? []), ...more.map(({ file, span }) => ({ file, span }))] }];
  });
}

const overlapAmong = exampleAmong(overlapOf);

function findingBetween(view: AroundView, other: GroupMember, alternative: GroupMember): PlacedFinding | undefined {
  const entry = alternative.entry ?? other.entry;
  const overlap = entry && overlapAmong(view, [alternative, other]);
  if (entry === undefined || overlap === undefined) return undefined;
  const related =
    alternative.entry && other.entry ? [{ file: other.entry.file.path, span: other.entry.actionSpan }] : [];
  const example = exampleArguments(overlap);
  return {
    file: entry.file.path,
    span: entry.actionSpan,
    variant: example['example'] === '' ? 'always' : 'some',
    args: { measure: other.action, alternative: alternative.action, ...example },
    related,
  };
}
