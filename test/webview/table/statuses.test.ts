import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { expectations } from '../kit/panels.ts';
import { delta, type Statuses, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, focused, plain, rowOf, sentStatuses, shownIds, statusButton } from '../kit/suite.ts';

describe('the statuses in the table', () => {
  const suite = browserSuite();

  it('are set at a click, and cleared at a second one', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.1.1': 'fait' } });
    await statusButton(view, '6.5.1.3', 'programme').click();
    await statusButton(view, '6.5.1.1.1', 'fait').click();
    deepEqual(await sentStatuses(view), [{ '6.5.1.3': 'programme' }, { '6.5.1.1.1': null }]);
  });

  it('are set at a key', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.2': 'fait' } });
    await rowOf(view, '6.5.1.2').focus();
    for (const key of ['f', 'P', 'n', 'c', 'Backspace']) await view.page.keyboard.press(key);
    deepEqual(
      await sentStatuses(view),
      ['fait', 'programme', 'pas_fait', 'non_concerne', null].map(status => ({ '6.5.1.2': status })),
    );
  });

  it('are not set at a key of the editor or of the system, nor above the sub-actions', async () => {
    const view = await suite.openOn({ id: '6.5', title: 'Coopérer', children: [measure] });
    await rowOf(view, '6.5.1').focus();
    for (const key of ['Control+f', 'Alt+p', 'x', 'f', 'd']) await view.page.keyboard.press(key);
    deepEqual(await sentStatuses(view), []);
    equal(await rowOf(view, '6.5.1').getByRole('radio').count(), 0);
  });

  it('are a group of radio buttons, described after the action', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'programme' } });
    const group = view.page.getByRole('radiogroup', { name: 'Statut de 6.5.1.3' });
    deepEqual(
      await group.getByRole('radio').evaluateAll(radios => radios.map(radio => [radio.ariaLabel, radio.ariaChecked])),
      [
        ['Fait', 'false'],
        ['Programmé', 'true'],
        ['Pas fait', 'false'],
        ['Non concerné', 'false'],
        ['Détaillé', 'false'],
      ],
    );
  });

  it('may say on the platform of 2026 that an action is not filled in, which is another thing than none', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'non_renseigne' }, platform: '2026' });
    equal(await statusButton(view, '6.5.1.3', 'non_renseigne').getAttribute('aria-checked'), 'true');
    equal(await statusButton(view, '6.5.1.3', 'non_renseigne').getAttribute('aria-label'), 'Non renseigné');
    match((await rowOf(view, '6.5.1.3').getAttribute('aria-description')) ?? '', /^non renseigné, /);
    await rowOf(view, '6.5.1.2').focus();
    await view.page.keyboard.press('r');
    await statusButton(view, '6.5.1.1', 'non_renseigne').click();
    await statusButton(view, '6.5.1.3', 'non_renseigne').click();
    deepEqual(await sentStatuses(view), [
      { '6.5.1.2': 'non_renseigne' },
      { '6.5.1.1': 'non_renseigne' },
      { '6.5.1.3': null },
    ]);
  });

  it('do not say so on that of 2023, where it is none', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    await view.page.keyboard.press('r');
    deepEqual(await sentStatuses(view), []);
    equal(await statusButton(view, '6.5.1.2', 'non_renseigne').count(), 0);
  });

  it('are told with their keys at the head of the column, whose name has all that is read there', async () => {
    const view = await suite.openOn(measure, {}, { width: 1600 });
    const head = view.page.getByRole('columnheader', { name: /^Statut/ }).getByRole('button');
    const read = (await head.locator('.key-name').allTextContents()).join(' ').replace(/\s+/g, ' ');
    match(read, /^F fait P programmé/);
    equal(await view.page.getByRole('button', { name: `Statut ${read}`, exact: true }).count(), 1);
  });

  for (const [key, status, word] of [
    ['p', 'programme', 'programmé'],
    ['n', 'pas_fait', 'pas fait'],
  ] as const) {
    it(`are announced when they are set, though nothing is done: ${word}`, async () => {
      const view = await suite.openOn(measure);
      await rowOf(view, '6.5.1.3').focus();
      await view.page.keyboard.press(key);
      const announced = view.page.getByTestId('announced');
      const before = await plain(announced);
      await view.send({
        type: 'simulation',
        simulation: simulation(measure, { statuses: { '6.5.1.3': status } }),
        baseline: null,
      });
      notEqual(await plain(announced), before);
      match(
        await plain(announced),
        new RegExp(`^6\\.5\\.1\\.3 Utiliser .* : ${word}\\. Points faits : 0,00 sur 100,00`),
      );
    });
  }

  it('describe their row, whose name stays the same', async () => {
    const statuses = { '6.5.1.1': 'fait', '6.5.1.1.1': 'pas_fait', '6.5.1.2.1': 'non_concerne' } as const;
    const view = await suite.openOn(measure, { statuses, deactivated: ['6.5.1.3'] });
    const described = async (id: string): Promise<string> =>
      ((await rowOf(view, id).getAttribute('aria-description')) ?? '').replace(/\s/g, ' ');
    match(await described('6.5.1.1'), /^fait, points faits : 35,00 sur 35,00, soit 100 %$/);
    match(await described('6.5.1.1.1'), /^pas fait \(remplacée\), /);
    match(await described('6.5.1.2.1'), /^non concerné, /);
    match(await described('6.5.1.2.2'), /^sans statut, /);
    match(await described('6.5.1.3'), /^désactivée, /);
  });

  it('open three linked sliders, which total 100 % at every key', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'programme' } });
    await rowOf(view, '6.5.1.3').focus();
    await view.page.keyboard.press('d');
    const sliders = rowOf(view, '6.5.1.3').getByRole('slider');
    equal(await sliders.count(), 3);
    deepEqual(await sliders.evaluateAll(all => all.map(slider => (slider as HTMLInputElement).value)), [
      '0',
      '100',
      '0',
    ]);
    for (const key of ['ArrowRight', 'ArrowUp']) {
      await view.page.keyboard.press(key);
      const statuses = await sentStatuses(view);
      const last = statuses.at(-1) as { '6.5.1.3': readonly [number, number, number] };
      await view.send({ type: 'simulation', simulation: simulation(measure, { statuses: last }), baseline: null });
    }
    deepEqual(await sentStatuses(view), [{ '6.5.1.3': [0.05, 0.95, 0] }, { '6.5.1.3': [0.1, 0.9, 0] }]);
    deepEqual(await sliders.evaluateAll(all => all.map(slider => slider.ariaValueText?.replace(/\s/, ' '))), [
      '10 %',
      '90 %',
      '0 %',
    ]);
    equal(await statusButton(view, '6.5.1.3', 'detailed').getAttribute('aria-checked'), 'true');
    await view.page.keyboard.press('Escape');
    equal(await sliders.count(), 0);
    equal(await focused(view), '6.5.1.3');
  });

  it('go on from what was set last, whenever the answers come', async () => {
    const before = simulation(measure, { statuses: { '6.5.1.3': 'pas_fait' } });
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'pas_fait' } });
    await rowOf(view, '6.5.1.3').focus();
    await view.page.keyboard.press('d');
    const done = rowOf(view, '6.5.1.3').getByRole('slider').first();
    await view.page.keyboard.press('ArrowRight');
    await view.page.keyboard.press('ArrowRight');
    const [first, second] = (await sentStatuses(view)) as readonly Statuses[];
    deepEqual([first, second], [{ '6.5.1.3': [0.05, 0, 0.95] }, { '6.5.1.3': [0.1, 0, 0.9] }]);
    const afterFirst = simulation(measure, { statuses: first ?? {} });
    const afterSecond = simulation(measure, { statuses: second ?? {} });
    await view.send({ type: 'simulation', simulation: delta(before.rows, afterFirst), baseline: null });
    equal(await done.inputValue(), '10');
    await view.send({ type: 'simulation', simulation: delta(afterFirst.rows, afterSecond), baseline: null });
    equal(await done.inputValue(), '10');
    await view.page.keyboard.press('ArrowRight');
    deepEqual((await sentStatuses(view)).at(-1), { '6.5.1.3': [0.15, 0, 0.85] });
  });

  it('are detailed by the pointer: the figures move at once, the status is set when it lets go', async () => {
    const view = await suite.openOn(measure);
    await statusButton(view, '6.5.1.3', 'detailed').click();
    const done = rowOf(view, '6.5.1.3').getByRole('slider').first();
    const box = await done.boundingBox();
    if (box === null) throw new Error('no slider');
    await view.page.mouse.move(box.x + 4, box.y + box.height / 2);
    await view.page.mouse.down();
    await view.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    equal(await plain(rowOf(view, '6.5.1.3').locator('output').first()), '50 %');
    deepEqual(await sentStatuses(view), []);
    await view.page.mouse.up();
    deepEqual(await sentStatuses(view), [{ '6.5.1.3': [0.5, 0, 0.5] }]);
  });

  it('keep the focus where it was when the figures change', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.2').focus();
    await view.page.keyboard.press('f');
    const next = simulation(measure, { statuses: { '6.5.1.2': 'fait' } });
    await view.send({ type: 'simulation', simulation: delta(simulation(measure).rows, next), baseline: null });
    equal(await focused(view), '6.5.1.2');
    equal(await plain(view.page.getByTestId('total-done')), '45,00');
    equal(await plain(rowOf(view, '6.5.1.2').locator('.change')), '+45,00');
    equal(await plain(rowOf(view, '6.5.1.3').locator('.change')), '');
  });

  it('stand beside what indicators suggest', async () => {
    const view = await suite.openOn(measure);
    const known = simulation(measure);
    const rows = known.rows.map(row => (row.id === '6.5.1.1.1' ? { ...row, suggested: 0.8 } : row));
    await view.send({ type: 'simulation', simulation: { ...known, rows }, baseline: null });
    equal(await plain(rowOf(view, '6.5.1.1.1').locator('.tag')), 'suggéré : 80 %');
    await rowOf(view, '6.5.1.1.1').locator('.tag').click();
    await rowOf(view, '6.5.1.1.1').focus();
    await view.page.keyboard.press('s');
    deepEqual(await sentStatuses(view), [{ '6.5.1.1.1': [0.8, 0, 0.2] }, { '6.5.1.1.1': [0.8, 0, 0.2] }]);
  });

  it('are no button where they are what is suggested, or cannot be set', async () => {
    const view = await suite.openOn(measure);
    const known = simulation(measure, { statuses: { '6.5.1.3': 'fait' } });
    const rows = known.rows.map(row => (['6.5.1', '6.5.1.3'].includes(row.id) ? { ...row, suggested: 1.2 } : row));
    await view.send({ type: 'simulation', simulation: { ...known, rows }, baseline: null });
    equal(await rowOf(view, '6.5.1.3').locator('span.tag').count(), 1);
    equal(await view.page.locator('button.tag').count(), 0);
  });

  it('stand beside what an action continues, which its explanation leads to', async () => {
    const view = await suite.openOn(measure);
    const known = simulation(measure);
    const origins = [
      { action: 'cae_1.1.1', weight: 1 },
      { action: 'eci_2.1', weight: 0.5 },
    ];
    const rows = known.rows.map(row => (row.id === '6.5.1.3' ? { ...row, origins } : row));
    await view.send({ type: 'simulation', simulation: { ...known, rows }, baseline: null });
    const tag = rowOf(view, '6.5.1.3').locator('.tag');
    equal(await plain(tag), '↤ cae_1.1.1 +1');
    match(
      (await rowOf(view, '6.5.1.3').getAttribute('aria-description')) ?? '',
      /continue cae_1\.1\.1, eci_2\.1 \(0,5\)/,
    );
    await tag.click();
    const last = (await view.sent()).at(-1);
    equal(last?.type === 'panels' && last.panels.explained, '6.5.1.3');
  });

  it('have room for the id in each of two tags where there is little', async () => {
    const title = 'Réaliser un diagnostic de vulnérabilité au changement climatique';
    const children = ['1.1.3', '1.1.3alter'].map(id => ({ id, title, points: 5 }));
    const known = simulation({ id: '', title: 'TE', children }, { expectations: expectations('1.1.3', 2, 0) });
    const rows = known.rows.map(row => (row.id === '1.1.3alter' ? { ...row, instead: '1.1.3' } : row));
    const view = await suite.open({ width: 400 });
    await show(view, { ...known, rows });
    const tags = rowOf(view, '1.1.3').locator('.tag');
    equal(await tags.count(), 2);
    for (const tag of await tags.all())
      equal(await tag.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight), false);
  });

  it('mark overridden, excluded and deactivated actions', async () => {
    const statuses = { '6.5.1.1': 'fait', '6.5.1.1.1': 'pas_fait', '6.5.1.3': 'non_concerne' } as const;
    const view = await suite.openOn(measure, { statuses, deactivated: ['6.5.1.2'] });
    const classes = async (id: string): Promise<string | null> => rowOf(view, id).getAttribute('class');
    equal(await classes('6.5.1.1.1'), 'row kind-task overridden');
    equal(await classes('6.5.1.3'), 'row kind-sub-action excluded');
    equal(await plain(rowOf(view, '6.5.1.2').locator('.tag')), 'désactivée');
    equal(await plain(rowOf(view, '6.5.1.1.1').locator('.tag')), 'remplacée');
    equal((await shownIds(view)).length, 10);
  });
});
