import { ok } from 'node:assert/strict';
import type { SwitchReportAnswer } from '../../server/src/protocol/switch.ts';
import type { Panels } from '../../server/src/protocol/view.ts';
import { withAxe } from '../kit/axe.ts';
import { checkInThemes as check } from './kit/axe.ts';
import { FIRST_PANELS } from './kit/first-panels.ts';
import { servedTransition, transitionScenario } from './kit/from-server.ts';
import { englishTexts, type OpenView } from './kit/page.ts';
import { collectivity, comparison, explanation, nextActions, plan, stakesOf } from './kit/panels.ts';
import { simulation } from './kit/sample.ts';
import { measure, someStatuses, wholeReferential } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, rowOf } from './kit/suite.ts';

const ALL_OPEN: Panels = { ...FIRST_PANELS, explained: '1.1', switch: true, gains: true, plan: 0.5 };
const SWITCHED: SwitchReportAnswer = {
  kind: 'tables',
  tables: [
    {
      about: 'before',
      title: 'Avant',
      head: ['Référentiel', 'Fait'],
      figuresFrom: 1,
      points: [],
      rows: [{ cells: ['cae', '12,00'], isTotal: true, location: null }],
    },
  ],
};

describe('the simulation view, for everybody', () => {
  const suite = browserSuite();

  for (const width of [400, 720, 900, 1600]) {
    it(`has nothing that axe objects to, in any theme: ${width} pixels`, async () => {
      const view = await suite.open({ width });
      await withAxe(view);
      await check(view);
      await show(view, simulation(measure));
      await view.send({ type: 'collectivity', collectivity: collectivity() });
      await check(view);
      const statuses = {
        '6.5.1.1.1': 'fait',
        '6.5.1.1.2': 'programme',
        '6.5.1.1.3': 'pas_fait',
        '6.5.1.1.4': 'non_concerne',
        '6.5.1.2': 'fait',
        '6.5.1.2.1': 'pas_fait',
        '6.5.1.3': [0.2, 0.3, 0.5],
      } as const;
      await view.send({
        type: 'simulation',
        simulation: simulation(measure, { statuses, before: {}, problems: 2, title: 'Essai' }),
        baseline: 'Dernier commit',
      });
      await view.send({ type: 'nextActions', nextActions });
      await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
      const told = collectivity({ eclairage_1: 'NON', eau_2: '0.4' });
      await view.send({ type: 'collectivity', collectivity: told });
      await view.send({ type: 'stakes', stakes: stakesOf(told) });
      await rowOf(view, '6.5.1.1.2').locator('.done .figure').click();
      await view.send({ type: 'explanation', explanation: explanation('6.5.1.1.2', 'Connaître') });
      await rowOf(view, '6.5.1.3').focus();
      await view.page.keyboard.press('d');
      await rowOf(view, '6.5.1.2').hover();
      await check(view);
      await view.page.getByRole('button', { name: 'Exporter' }).click();
      await check(view);
      await view.page.keyboard.press('Escape');
      const sample = wholeReferential(24);
      await view.send({
        type: 'simulation',
        simulation: simulation(sample, { statuses: someStatuses(sample) }),
        baseline: null,
      });
      await view.page.getByRole('searchbox', { name: /^Filtrer/ }).fill('usagers');
      await check(view);
      await view.send({ type: 'empty', reason: 'no-action' });
      await check(view);
    });
  }

  it('has nothing that axe objects to in TE, at any width, in any theme, in both languages', async () => {
    // Nobody has said which of a measure and its alternative counts: both do, with a warning.
    const [bourg] = await servedTransition([transitionScenario().replace(/^.*vivant_plu:.*\n/m, '')]);
    ok(bourg, 'the server has scored it');
    const panels = { ...ALL_OPEN, explained: '1.1.1' };
    const view = await suite.open({ width: 1600, state: { panels, map: '' } });
    await withAxe(view);
    await show(view, bourg);
    await view.send({ type: 'plan', plan });
    await view.send({ type: 'explanation', explanation: explanation('1.1.1', 'Connaître') });
    for (const part of ['.tile', '.tag.warned', '.plan-found', '.panel-why .steps'])
      await view.page.locator(part).first().waitFor();
    await checkEverywhere(view);
  });

  it('has nothing that axe objects to in all that opens, at any width, in any theme, in both languages', async () => {
    const sample = wholeReferential(18);
    const given = { statuses: someStatuses(sample), before: {} };
    const view = await suite.openOn(sample, given, { width: 1600, state: { panels: ALL_OPEN, map: '' } });
    await withAxe(view);
    await view.send({ type: 'plan', plan });
    await view.send({ type: 'comparison', comparison: comparison('eclairage_1') });
    await view.send({ type: 'switch', answer: SWITCHED });
    await view.send({ type: 'explanation', explanation: explanation('1.1', 'Stratégie') });
    await view.page.locator('.plan-excluded summary').click();
    for (const part of ['.treemap', '.plan-found', '.compared-table', '.told-table', '.panel-why .steps'])
      await view.page.locator(part).first().waitFor();
    await checkEverywhere(view);
  });
});

/** At the width that it is open at and at narrower ones, then in English. */
async function checkEverywhere(view: OpenView): Promise<void> {
  await check(view);
  for (const width of [900, 720, 400]) {
    await view.page.setViewportSize({ width, height: 700 });
    await check(view);
  }
  await view.send({ type: 'setup', locale: 'en', texts: englishTexts });
  await check(view);
}
