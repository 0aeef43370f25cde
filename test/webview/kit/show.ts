/** Brings the view to where the tests begin. */
import type { Simulation } from '../../../server/src/protocol/simulation.ts';
import type { ViewScope } from '../../../server/src/protocol/view.ts';
import { frenchTexts, type OpenView } from './page.ts';
import { REFERENTIAL } from './sample.ts';

/** What the extension would list. */
export const scopes: readonly ViewScope[] = [
  { referential: REFERENTIAL, referentialLabel: 'Climat Air Énergie', scope: '', label: 'Climat Air Énergie' },
  { referential: REFERENTIAL, referentialLabel: 'Climat Air Énergie', scope: '6.5.1', label: '6.5.1 Mobiliser' },
  { referential: 'file:///eci', referentialLabel: 'Économie circulaire', scope: '', label: 'Économie circulaire' },
];

/** Sends all that comes before the first figures, and these. */
export async function show(view: OpenView, simulation: Simulation, baseline: string | null = null): Promise<void> {
  await view.send({ type: 'setup', locale: 'fr', texts: frenchTexts });
  await view.send({ type: 'scopes', scopes });
  await view.send({
    type: 'document',
    document: { name: 'commune-3000.scenario.yml', unsaved: true, untitled: false },
  });
  await view.send({ type: 'simulation', simulation, baseline });
}

/** Shows one simulation of a référentiel after the other, all rows unfolded: they stay so. Gives each with its place. */
export async function* shownUnfolded(
  view: OpenView,
  simulations: readonly Simulation[],
): AsyncGenerator<readonly [number, Simulation]> {
  for (const [at, simulation] of simulations.entries()) {
    if (at > 0) await view.send({ type: 'simulation', simulation, baseline: null });
    else {
      await show(view, simulation);
      await view.page.getByRole('button', { name: 'Tout déplier' }).click();
    }
    yield [at, simulation];
  }
}
