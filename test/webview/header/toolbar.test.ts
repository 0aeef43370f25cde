import { deepEqual, equal, ok } from 'node:assert/strict';
import { FIRST_PROBLEM, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain } from '../kit/suite.ts';

describe('the toolbar', () => {
  const suite = browserSuite();

  it('chooses the scope', async () => {
    const view = await suite.openOn(measure);
    const select = view.page.getByRole('combobox', { name: 'Périmètre' });
    equal(await select.evaluate(element => (element as HTMLSelectElement).selectedOptions[0]?.text), '6.5.1 Mobiliser');
    await select.selectOption({ label: 'Économie circulaire' });
    deepEqual(await view.sent(), [{ type: 'show', shown: { referential: 'file:///eci', scope: '' } }]);
  });

  it('says whose rules the scores follow', async () => {
    const view = await suite.openOn(measure);
    equal(await plain(view.page.getByTestId('platform')), ' · plateforme de 2023');
  });

  it('names the document, and tells that it is unsaved', async () => {
    const view = await suite.openOn(measure, { title: 'Commune de 3 000 habitants' });
    equal(
      await view.page.locator('.document-name').getAttribute('aria-label'),
      'Scénario : Commune de 3 000 habitants (commune-3000.scenario.yml), non enregistré'.replace(' :', '\u00a0:'),
    );
    await view.send({ type: 'document', document: { name: 'a.yml', unsaved: false, untitled: false } });
    equal(await view.page.locator('.unsaved').count(), 0);
    equal(await view.page.getByRole('button', { name: 'Enregistrer' }).isDisabled(), true);
  });

  it('has the commands of the document in a menu, by keyboard', async () => {
    const view = await suite.openOn(measure);
    await view.page.locator('.document-name').focus();
    await view.page.keyboard.press('Enter');
    equal(await plain(view.page.locator('[role=menuitem]:focus')), 'Nouveau scénario');
    await view.page.keyboard.press('ArrowDown');
    await view.page.keyboard.press('ArrowDown');
    await view.page.keyboard.press('Enter');
    deepEqual(await view.sent(), [{ type: 'document', command: 'duplicate' }]);
    await view.page.keyboard.press('Enter');
    await view.page.keyboard.press('ArrowUp');
    equal(await plain(view.page.locator('[role=menuitem]:focus')), 'Afficher le texte');
    await view.page.keyboard.press('Escape');
    equal(await view.page.getByRole('menu').count(), 0);
    equal((await focused(view))?.includes('document-name'), true);
  });

  it('shows the end of a long title, where copies are told apart', async () => {
    const title = 'Commune de 3 000 habitants au bord de la mer (copie)';
    const view = await suite.openOn(measure, { title });
    const name = view.page.locator('.document-title');
    equal(await name.textContent(), title);
    const [box, end] = [await name.boundingBox(), await name.getByText('(copie)').boundingBox()];
    ok(box !== null && end !== null && end.x + end.width <= box.x + box.width + 1);
  });

  it('shows a title whole where there is room', async () => {
    const title = 'Commune de 3 000 habitants au bord de la mer';
    const view = await suite.openOn(measure, { title, before: {} }, { width: 1600 });
    const cut = view.page.locator('.document-title .cut-title-begin');
    equal(await cut.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
  });

  it('leaves a figure and its unit together at that end', async () => {
    const view = await suite.openOn(measure, { title: 'Commune de 3 000 habitants – plan pour 35 %' });
    equal(await view.page.locator('.cut-title-end').textContent(), '35 %');
  });

  for (const width of [400, 500, 660, 900]) {
    it(`has its menus inside a page of ${width} pixels`, async () => {
      const view = await suite.openOn(measure);
      await view.page.setViewportSize({ width, height: 800 });
      for (const name of [/^Compar/, 'Exporter']) {
        await view.page.getByRole('button', { name }).click();
        const box = await view.page.getByRole('menu').boundingBox();
        ok(box !== null && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
        await view.page.keyboard.press('Escape');
      }
    });
  }

  it('undoes, redoes and saves', async () => {
    const view = await suite.openOn(measure);
    for (const name of ['Annuler', 'Rétablir', 'Enregistrer']) await view.page.getByRole('button', { name }).click();
    deepEqual(
      await view.sent(),
      ['undo', 'redo', 'save'].map(command => ({ type: 'document', command })),
    );
  });

  it('compares with a scenario, the last commit or nothing', async () => {
    const view = await suite.openOn(measure, { before: {} });
    for (const name of ['Un autre scénario…', 'Le texte du dernier commit', 'Rien']) {
      await view.page.getByRole('button', { name: /^Compar/ }).click();
      await view.page.getByRole('menuitem', { name }).click();
    }
    deepEqual(
      await view.sent(),
      ['scenario', 'committed', 'nothing'].map(baseline => ({ type: 'compare', with: baseline })),
    );
  });

  it('exports what the extension makes', async () => {
    const view = await suite.openOn(measure);
    for (const name of [/XLSX/, /tableur français/, /programmes/, 'En Markdown']) {
      await view.page.getByRole('button', { name: 'Exporter' }).click();
      await view.page.getByRole('menuitem', { name }).click();
    }
    deepEqual(await view.sent(), [
      { type: 'export', format: 'xlsx' },
      { type: 'export', format: 'csv-fr' },
      { type: 'export', format: 'csv' },
      { type: 'export', format: 'markdown' },
    ]);
  });

  it('warns of faults in the text, and leads to the first of them', async () => {
    const view = await suite.openOn(measure, { problems: 2 });
    await view.page.getByRole('button', { name: '2 problèmes' }).click();
    deepEqual(await view.sent(), [{ type: 'openPlace', location: FIRST_PROBLEM }]);
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.locator('.warned').count(), 0);
  });

  it('marks on the bar where the stars are, for the whole référentiel only', async () => {
    const view = await suite.openOn({ id: '', title: 'CAE', children: [measure] });
    deepEqual(await Promise.all((await view.page.locator('.threshold').all()).map(plain)), [
      '35 %',
      '50 %',
      '65 %',
      '75 %',
    ]);
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    equal(await view.page.locator('.threshold').count(), 0);
  });

  it('keeps what belongs to the scenario on the line of its title, however long that is', async () => {
    const view = await suite.openOn(measure, { title: 'Communauté de communes d’essai', problems: 2 }, { width: 400 });
    const tops = await view.page
      .locator('.document :is(.document-title, .icon-button)')
      .evaluateAll(parts => parts.map(part => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    ok(tops.length > 3);
    ok(Math.max(...tops) - Math.min(...tops) < 4, tops.join(' '));
  });

  it('marks them so that each can be read, however narrow the bar is', async () => {
    for (const width of [225, 400, 1600]) {
      const view = await suite.openOn({ id: '', title: 'CAE', children: [measure] }, {}, { width });
      const boxes = await view.page.locator('.threshold span').evaluateAll(found =>
        found.map(label => {
          const { left, right, top, bottom } = label.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const over = boxes.filter(({ left, right, top, bottom }, at) =>
        boxes
          .slice(at + 1)
          .some(b => left < b.right - 1 && b.left < right - 1 && top < b.bottom - 1 && b.top < bottom - 1),
      );
      deepEqual([boxes.length, over], [4, []], `${width} pixels`);
    }
  });
});
