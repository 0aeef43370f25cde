import { deepEqual, equal } from 'node:assert/strict';
import { expectations, place } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain, rowOf } from '../kit/suite.ts';

describe('the scores that a scenario expects', () => {
  const suite = browserSuite();
  const given = { expectations: expectations('6.5.1.1', 4, 1) };

  it('are listed with what is obtained and the difference, those that are missed first of all', async () => {
    const view = await suite.openOn(measure, given);
    const rows = view.page.locator('.expected-list tbody tr');
    equal(await rows.count(), 0);
    await view.page.getByRole('button', { name: /scores attendus/ }).click();
    const lines = await Promise.all((await rows.all()).map(plain));
    deepEqual(lines, [
      '6.5.1.1 · Fait3,3003,146−0,154Accepter',
      '6.5.1.1 · DésactivéOuiNon–Accepter',
      '6.5.1.1 · Programmé0,2500,000−0,250Accepter',
    ]);
    await view.page.getByRole('button', { name: 'Montrer aussi ce qui est atteint' }).click();
    equal(await plain(rows.last()), '6.5.1.1 · Potentiel12,00012,000atteint');
  });

  it('that wait to be accepted are told as such', async () => {
    const [first] = expectations('6.5.1.1', 1, 1);
    const waiting = first ? [{ ...first, expected: null, met: null, difference: null }] : [];
    const view = await suite.openOn(measure, { expectations: waiting });
    const row = rowOf(view, '6.5.1.1');
    equal(await row.locator('.expected.waiting').textContent(), 'à accepter');
    await view.page.getByRole('button', { name: '1 score attendu reste à accepter' }).click();
    equal(await plain(view.page.locator('.expected-list tbody tr').first()), '6.5.1.1 · Faità accepter3,300–Accepter');
  });

  it('may be a status, or none where no rule changes the potential', async () => {
    const [first] = expectations('6.5.1.1', 1, 0);
    const missed = { difference: null, met: false } as const;
    const told = first
      ? [
          { ...first, ...missed, field: 'point_potentiel_perso' as const, expected: 6, actual: null },
          { ...first, ...missed, field: 'statut' as const, expected: null, actual: 'fait' },
        ]
      : [];
    const view = await suite.openOn(measure, { expectations: told });
    await view.page.getByRole('button', { name: /scores attendus/ }).click();
    const lines = await Promise.all((await view.page.locator('.expected-list tbody tr').all()).map(plain));
    deepEqual(lines, ['6.5.1.1 · Potentiel selon les règles6,000––Accepter', '6.5.1.1 · Statut–fait–Accepter']);
  });

  it('lead to their row, and to their text', async () => {
    const view = await suite.openOn(measure, given);
    await view.page.getByRole('button', { name: /scores attendus/ }).click();
    await view.page.getByRole('button', { name: '3,300', exact: true }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openScenario', range: place(0).range });
    await view.page.getByRole('button', { name: '6.5.1.1 · Fait', exact: true }).click();
    equal(await focused(view), '6.5.1.1');
  });

  it('are accepted by the keyboard, one or all, and the focus stays', async () => {
    const view = await suite.openOn(measure, given);
    const opener = view.page.getByRole('button', { name: /scores attendus/ });
    await opener.focus();
    await view.page.keyboard.press('Enter');
    equal(await opener.getAttribute('aria-expanded'), 'true');
    await view.page.getByRole('button', { name: 'Accepter ce qui est obtenu : 6.5.1.1 · Fait' }).focus();
    await view.page.keyboard.press('Enter');
    const first = [{ action: 'cae_6.5.1.1', field: 'point_fait' }];
    deepEqual((await view.sent()).at(-1), { type: 'change', change: { type: 'accept', figures: first } });
    equal(await focused(view), 'fold');
    await view.page.getByRole('button', { name: 'Accepter les 3 scores obtenus' }).click();
    const change = (await view.sent()).at(-1);
    equal(change?.type === 'change' && change.change.type === 'accept' && change.change.figures.length, 3);
    const met = simulation(measure, { expectations: expectations('6.5.1.1', 4, 4) });
    await view.send({ type: 'simulation', simulation: met, baseline: null });
    equal(await view.page.locator('.expected-list tbody tr').count(), 4);
  });

  it('stand beside the row, and are heard with it', async () => {
    const view = await suite.openOn(measure, given);
    const row = rowOf(view, '6.5.1.1');
    equal(await plain(row.locator('.expected')), 'Fait attendu 3,300 Δ −0,154');
    const described = ((await row.getAttribute('aria-description')) ?? '').replace(/\s/g, ' ');
    equal(
      /Fait : 3,300 attendu, 3,146 obtenu \(−0,154\), Désactivé : Oui attendu, Non obtenu/.test(described),
      true,
      described,
    );
    equal(await rowOf(view, '6.5.1.2').locator('.expected').count(), 0);
    const met = simulation(measure, { expectations: expectations('6.5.1.1', 2, 2) });
    await view.send({ type: 'simulation', simulation: met, baseline: null });
    equal(await row.locator('.expected .icon-check').count(), 1);
    equal(/conforme à l’attendu/.test((await row.getAttribute('aria-description')) ?? ''), true);
  });
});
