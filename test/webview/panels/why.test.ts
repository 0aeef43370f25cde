import { deepEqual, equal } from 'node:assert/strict';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import { explanation, place } from '../kit/panels.ts';
import { delta, simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, focused, plain, rowOf } from '../kit/suite.ts';

describe('the why of a figure', () => {
  const suite = browserSuite();

  it('opens from any figure, and tells its steps', async () => {
    const view = await suite.openOn(measure);
    for (const figure of ['.done .figure', '.potential .figure']) {
      await rowOf(view, '6.5.1.3').locator(figure).click();
      equal(await view.page.getByRole('heading', { name: 'Pourquoi ?' }).count(), 1);
      await view.page.keyboard.press('Escape');
      equal(await view.page.getByRole('heading', { name: 'Pourquoi ?' }).count(), 0);
    }
    await view.page.getByTestId('total-done').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1', measure.title) });
    equal(await view.page.locator('.steps > li').count(), 5);
    deepEqual((await view.sent()).at(-1), {
      type: 'panels',
      panels: { ...FIRST_PANELS, explained: '6.5.1' },
    });
  });

  it('leads from each sentence to its place', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await view.page.getByRole('button', { name: /^Cette sous-action vaut/ }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openPlace', location: place(12) });
  });

  it('leads from each part that decided to its place in the formula', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await view.page.getByRole('button', { name: /reponse\(eclairage_1, NON\)/ }).click();
    deepEqual((await view.sent()).at(-1), { type: 'openPlace', location: place(33) });
  });

  it('shows no explanation of another action', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.2', 'Conduire') });
    equal(await view.page.locator('.steps').count(), 0);
    equal(await plain(view.page.locator('.panel-why .panel-body > .quiet-text')), 'Chargement…');
  });

  it('gives the focus back to the figure that opened it', async () => {
    const view = await suite.openOn(measure, { statuses: { '6.5.1.3': 'fait' } });
    await rowOf(view, '6.5.1.3').focus();
    await view.page.keyboard.press('?');
    equal(await focused(view), 'panel panel-why');
    await view.page.keyboard.press('Escape');
    equal(await focused(view), '6.5.1.3');
    await view.page.getByRole('button', { name: /^6\.5\.1\.1 Définir.*, points faits\s: 0,00/ }).focus();
    await view.page.keyboard.press('?');
    equal(await focused(view), 'panel panel-why');
    await view.page.keyboard.press('Escape');
    equal(await view.page.evaluate(() => document.activeElement?.getAttribute('data-key')), '6.5.1.1');
  });

  it('marks in the rule what decided, for the eye and the ear', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    const rule = view.page.getByRole('group', { name: 'La règle telle qu’elle est écrite' }).first();
    equal(await plain(rule.locator('.turn-holds')), 'reponse(eclairage_1, NON)✓ (vrai) ');
    equal(await plain(rule.locator('.turn-gives')), '6/12← (donne la valeur) ');
  });

  it('tells what each answer would give, and changes the answer in place', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    const asked = view.page.getByRole('group', { name: /compétence de l’éclairage/ });
    deepEqual(await Promise.all((await asked.locator('.outcome').all()).map(plain)), [
      'Oui 3,20 pts de potentiel au lieu de 1,60 · 0,80 pts faits au lieu de 0,40',
      'Non ',
      'Sans réponse ne change rien ici',
    ]);
    const yes = asked.getByRole('radio', { name: /^Oui/ });
    await asked.getByRole('radio', { name: 'Non' }).focus();
    await view.page.keyboard.press('ArrowUp');
    equal(await yes.isChecked(), true);
    const change = { type: 'answer', question: 'eclairage_1', answer: 'OUI' };
    deepEqual((await view.sent()).at(-1), { type: 'change', change });
    await view.page
      .getByRole('group', { name: /part des abonnés/ })
      .getByRole('radio', { name: /^50 %/ })
      .click();
    deepEqual((await view.sent()).at(-1), {
      type: 'change',
      change: { type: 'answer', question: 'eau_2', answer: '0.5' },
    });
  });

  it('keeps an answer that is not told yet', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    const yes = view.page
      .getByRole('group', { name: /compétence de l’éclairage/ })
      .getByRole('radio', { name: /^Oui/ });
    await yes.check();
    // The scores are told before the explanation that holds the answer.
    const next = simulation(measure, { statuses: { '6.5.1.3': 'fait' } });
    await view.send({ type: 'simulation', simulation: delta(simulation(measure).rows, next), baseline: null });
    equal(await yes.isChecked(), true);
  });

  it('says of no answer that it gives what is there already', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    const told = explanation('6.5.1.3', 'Utiliser');
    const close = JSON.parse(JSON.stringify(told).replaceAll('"done":0.8,', '"done":0.4000002,')) as typeof told;
    await view.send({ type: 'explanation', explanation: close });
    const asked = view.page.getByRole('group', { name: /compétence de l’éclairage/ });
    equal(await plain(asked.locator('.outcome').first()), 'Oui 3,20 pts de potentiel au lieu de 1,60');
  });

  it('leads from what takes part to its own explanation', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await view.page.locator('.panel-why').getByRole('button', { name: '6.5.1.3.2' }).click();
    const last = (await view.sent()).at(-1);
    equal(last?.type === 'panels' && last.panels.explained, '6.5.1.3.2');
  });

  it('leads back the way one came, by the button and by Alt+←, and forgets it when it is closed', async () => {
    const view = await suite.openOn(measure);
    const why = view.page.locator('.panel-why');
    const explained = async (): Promise<string | null | undefined> => {
      const last = (await view.sent()).at(-1);
      return last?.type === 'panels' ? last.panels.explained : undefined;
    };
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    equal(await why.locator('.back').count(), 0);
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await why.getByRole('button', { name: '6.5.1.3.1' }).click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3.1', 'Décider') });
    await why.getByRole('button', { name: '6.5.1.3.1.2' }).click();
    await why.getByRole('button', { name: 'Revenir à 6.5.1.3.1' }).click();
    equal(await explained(), '6.5.1.3.1');
    equal(await focused(view), 'panel panel-why');
    await view.page.keyboard.press('Alt+ArrowLeft');
    equal(await explained(), '6.5.1.3');
    equal(await why.locator('.back').count(), 0);
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    await why.getByRole('button', { name: '6.5.1.3.2' }).click();
    await view.page.keyboard.press('Escape');
    await rowOf(view, '6.5.1.2').locator('.done .figure').click();
    equal(await why.locator('.back').count(), 0);
  });

  it('tells what the collectivité would give, were it something else, and changes that in place', async () => {
    const view = await suite.openOn(measure);
    await rowOf(view, '6.5.1.3').locator('.done .figure').click();
    await view.send({ type: 'explanation', explanation: explanation('6.5.1.3', 'Utiliser') });
    const type = view.page.locator('.panel-why [data-property=type]');
    deepEqual(await Promise.all((await type.locator('.outcome').all()).map(plain)), [
      'Commune ',
      'EPCI 3,20 pts de potentiel au lieu de 1,60 · 0,80 pts faits au lieu de 0,40',
      'Non renseigné ne change rien ici',
    ]);
    await type.getByRole('radio', { name: /^EPCI/ }).click();
    const change = { type: 'identity', property: 'type', values: ['EPCI'] };
    deepEqual((await view.sent()).at(-1), { type: 'change', change });
  });
});
