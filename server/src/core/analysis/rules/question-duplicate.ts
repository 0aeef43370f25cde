import { questionsIn } from '../../index/around-lists.ts';
import { memory } from '../../memory/memory.ts';
import type { Question } from '../../model/personalisation.ts';
import type { AroundView } from '../around-view.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { twinsIn } from '../facts/twins.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { question, TRANSITION } from '../samples.ts';

/** A question with the id of another; on the platform of 2026 in any case (platform, section 5). */
export const questionDuplicate: AroundRule = {
  code: 'question-duplicate',
  severity: 'error',
  scope: 'around',
  check: view => {
    const all = questionsIn(view);
    const twins = twinsIn(view, all);
    return [...twins, ...twinsInSmall(view, all, twins)];
  },
  doc: {
    fr: {
      title: 'Identifiant donné à deux questions',
      why: 'L’importateur refuse deux questions de même identifiant : les règles ne sauraient laquelle elles interrogent. La plateforme de 2026 ne distingue pas les majuscules.',
      cure: 'Donner un autre identifiant à l’une des deux. L’autre endroit est indiqué à côté du problème.',
    },
    en: {
      title: 'Id given to two questions',
      why: 'The importer refuses two questions with one id: rules could not tell which one they ask. The platform of 2026 does not look at capitals.',
      cure: 'Give one of the two another id. The other place is shown beside the problem.',
    },
  },
  bad: [
    `//- a.md\n${question('id: plu\ntype: binaire')}//- b.md\n${question('id: <|plu|>\ntype: proportion')}`,
    `${TRANSITION}//- a.md\n${question('id: plu\ntype: binaire')}//- b.md\n${question('id: <|PLU|>\ntype: proportion')}`,
  ],
  good: [
    `${question('id: plu\ntype: binaire')}${question('id: PLU\ntype: binaire')}`,
    `${question('id: plu_1\ntype: binaire')}${question('id: plu_2\ntype: binaire')}`,
  ],
};

/** Those of 2026 whose ids differ in capitals alone. */
function twinsInSmall(
  view: AroundView,
  all: readonly Question[],
  twins: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const isTold = (one: PlacedFinding) =>
    twins.some(({ file, span }) => file === one.file && span.start === one.span.start);
  const others = twinsIn(
    view,
    small(all, [], () => all.map(one => ({ ...one, id: one.id.toLowerCase() }))),
  );
  return others.flatMap(one => {
    if (isTold(one) || nearestPlatform(view, one.file) !== '2026') return [];
    const written = all.find(({ file, idSpan }) => file.path === one.file && idSpan.start === one.span.start);
    return [{ ...one, variant: 'case', args: { id: written?.id ?? '' } }];
  });
}

const small = memory<readonly Question[], readonly Question[]>();
