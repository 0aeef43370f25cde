/** The scores that a scenario expects, in words. */
import type { ExpectedField, WireFigure } from '../../../server/src/protocol/expectations.ts';
import type { WireExpectation } from '../../../server/src/protocol/simulation.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import type { View } from '../base/context.ts';

const FIELDS: Readonly<Record<ExpectedField, ViewText>> = {
  point_fait: 'Done',
  point_programme: 'Planned',
  point_pas_fait: 'Not done',
  point_non_renseigne: 'Not filled in',
  point_potentiel: 'Potential',
  point_referentiel: 'Points of the référentiel',
  total_taches_count: 'Tasks',
  completed_taches_count: 'Tasks completed',
  fait_taches_avancement: 'Tasks done',
  programme_taches_avancement: 'Tasks planned',
  pas_fait_taches_avancement: 'Tasks not done',
  pas_concerne_taches_avancement: 'Tasks not concerned',
  concerne: 'Concerned',
  desactive: 'Deactivated',
  point_potentiel_perso: 'Potential by the rules',
  renseigne: 'Filled in',
  statut: 'Status',
};

/** What is expected: the name of a figure. */
export function fieldInWords({ say }: View, field: ExpectedField): string {
  return say(FIELDS[field]);
}

/** What is expected of a figure, or what it is, with the decimals that decide whether it is met; a dash where there is none. */
export function figureInWords({ say, figures }: View, field: ExpectedField, figure: WireFigure): string {
  if (figure === null) return '–';
  if (typeof figure === 'boolean') return say(figure ? 'Yes' : 'No');
  // A status stands there as the scenario writes it.
  if (typeof figure === 'string') return figure;
  return isOfPoints(field) ? figures.exact(figure) : figures.count(figure);
}

/** By how much it is missed; a dash where that is no number. */
export function differenceInWords({ figures }: View, { field, difference }: WireExpectation): string {
  if (difference === null) return '–';
  if (isOfPoints(field)) return figures.exactChange(difference);
  return `${difference > 0 ? '+' : ''}${figures.count(difference)}`;
}

function isOfPoints(field: ExpectedField): boolean {
  return field.startsWith('point_');
}

/** All about an expectation, for one who cannot see the columns: `Potential: 12 expected, 6 obtained (−6)`. */
export function expectationInWords(view: View, expectation: WireExpectation): string {
  const { field, expected, actual, met } = expectation;
  const args = { field: fieldInWords(view, field), expected: figureInWords(view, field, expected) };
  if (met === null) return view.say('{field}: to be accepted', args);
  if (met) return view.say('{field}: {expected} as expected', args);
  const obtained = figureInWords(view, field, actual);
  return expectation.difference === null
    ? view.say('{field}: {expected} expected, {obtained} obtained', { ...args, obtained })
    : view.say('{field}: {expected} expected, {obtained} obtained ({difference})', {
        ...args,
        obtained,
        difference: differenceInWords(view, expectation),
      });
}

/** The expectations of each action that is shown: those that are missed, those that wait to be accepted, those that are met. */
export function expectedByAction(
  expectations: readonly WireExpectation[],
): ReadonlyMap<string, readonly WireExpectation[]> {
  const byAction = new Map<string, WireExpectation[]>();
  for (const met of [false, null, true]) {
    for (const expectation of expectations) {
      const { id } = expectation;
      if (id === null || expectation.met !== met) continue;
      const own = byAction.get(id);
      if (own === undefined) byAction.set(id, [expectation]);
      else own.push(expectation);
    }
  }
  return byAction;
}
