import { deepEqual, equal } from 'node:assert/strict';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { OpenView } from '../kit/page.ts';
import { collectivity } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { browserSuite, plain, until } from '../kit/suite.ts';

describe('the panel of the collectivité', () => {
  const suite = browserSuite();

  async function opened(answers: Readonly<Record<string, string>> = {}): Promise<OpenView> {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity(answers) });
    return view;
  }
  const lastChange = async (view: OpenView): Promise<unknown> => {
    const message = (await view.sent()).at(-1) as FromView;
    return message.type === 'change' ? message.change : message;
  };

  it('sets all that a bracket of the population implies', async () => {
    const view = await opened();
    equal(await view.page.getByRole('radio', { name: 'Moins de 5 000' }).isChecked(), true);
    await view.page.getByRole('radio', { name: 'De 20 000 à 50 000' }).check();
    deepEqual(await lastChange(view), {
      type: 'identity',
      property: 'population',
      values: ['moins_de_50000', 'moins_de_100000'],
    });
    await view.page.getByRole('radio', { name: 'Plus de 100 000' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'population', values: ['plus_de_100000'] });
  });

  it('is of one type, and lies where it does', async () => {
    const view = await opened();
    const type = view.page.getByRole('group', { name: 'Type' });
    deepEqual(await type.getByRole('checkbox').count(), 0);
    await type.getByRole('radio', { name: 'EPCI' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'type', values: ['EPCI'] });
    await type.getByRole('radio', { name: 'Syndicat de traitement' }).check();
    const treatment = ['syndicat', 'syndicat_traitement'];
    deepEqual(await lastChange(view), { type: 'identity', property: 'type', values: treatment });
    await view.page.getByRole('checkbox', { name: 'Outre-mer (DOM)' }).check();
    deepEqual(await lastChange(view), { type: 'identity', property: 'localisation', values: ['DOM'] });
  });

  it('keeps what is not told yet', async () => {
    const view = await opened();
    const choice = (name: string) => view.page.getByRole('radio', { name, exact: true });
    await choice('EPCI').check();
    await choice('Syndicat').check();
    const told = async (...types: readonly string[]): Promise<void> =>
      view.send({ type: 'collectivity', collectivity: collectivity({}, types) });
    // The answer to the first click comes after the second one.
    await told('EPCI');
    equal(await choice('Syndicat').isChecked(), true);
    await told('syndicat');
    equal(await choice('Syndicat').isChecked(), true);
    // An undo.
    await told('EPCI');
    await until(view, () => choice('EPCI').isChecked());
  });

  it('says of an answer that it is not asked of such a collectivité', async () => {
    const view = await opened();
    const known = collectivity();
    const note = view.page.getByText('Ne se pose pas à ce type de collectivité');
    equal(await note.count(), 0);
    const questions = known.questions.map(question => ({ ...question, concerned: question.id !== 'eau_2' }));
    await view.send({ type: 'collectivity', collectivity: { ...known, questions } });
    equal(await note.count(), 1);
    const unheard = questions.map(question => ({ ...question, counts: question.concerned }));
    await view.send({ type: 'collectivity', collectivity: { ...known, questions: unheard } });
    equal(await note.count(), 0);
    equal(await view.page.getByText('la réponse ne compte pas').count(), 1);
  });

  it('shows again what holds when a tick has come to nothing', async () => {
    const view = await opened();
    const box = view.page.getByRole('radio', { name: 'EPCI', exact: true });
    await box.check();
    // A change that failed is followed by all that is known.
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    await until(view, async () => !(await box.isChecked()));
  });

  it('begins with the three questions that matter most', async () => {
    const view = await opened();
    equal(await view.page.locator('.question').count(), 3);
    await view.page.locator('[data-question="eclairage_1"]').getByLabel('Non').check();
    await view.send({ type: 'collectivity', collectivity: collectivity({ eclairage_1: 'NON' }) });
    equal(await view.page.locator('.question').count(), 3);
    await view.page.getByRole('button', { name: 'Afficher les 4 questions' }).click();
    equal(await view.page.locator('.question').count(), 4);
  });

  it('takes answers of the three kinds, and takes them back', async () => {
    const view = await opened({ eclairage_1: 'OUI' });
    const question = (id: string) => view.page.locator(`[data-question="${id}"]`);
    equal(await question('eclairage_1').getByLabel('Oui').isChecked(), true);
    await question('eclairage_1').getByLabel('Non').check();
    deepEqual(await lastChange(view), { type: 'answer', question: 'eclairage_1', answer: 'NON' });
    await question('foret_1').getByLabel('À des propriétaires privés').check();
    deepEqual(await lastChange(view), { type: 'answer', question: 'foret_1', answer: 'foret_1_b' });
    await question('eau_2').getByRole('spinbutton').fill('12.5');
    await question('eau_2').getByRole('spinbutton').press('Enter');
    deepEqual(await lastChange(view), { type: 'answer', question: 'eau_2', answer: '0.125' });
    await question('eau_2').getByRole('slider').focus();
    await view.page.keyboard.press('Home');
    deepEqual(await lastChange(view), { type: 'answer', question: 'eau_2', answer: '0' });
    await question('eclairage_1').getByRole('button', { name: 'Effacer la réponse' }).click();
    deepEqual(await lastChange(view), { type: 'answer', question: 'eclairage_1', answer: null });
  });

  it('shows what an answer does to each action, and leads to it', async () => {
    const view = await opened({ eclairage_1: 'NON' });
    deepEqual(
      await Promise.all((await view.page.locator('[data-question="eclairage_1"] .effect-words').all()).map(plain)),
      ['potentiel × 6/12', 'peut la désactiver'],
    );
  });

  it('names each action once under a question, with what tells most', async () => {
    const view = await opened();
    const known = collectivity();
    const effect = { id: '2.2.1', title: 'Agir', effect: 'none', value: null, fraction: null } as const;
    const question = known.questions[0];
    if (question === undefined) throw new Error('There is no question');
    const tell = (actions: typeof question.actions): Promise<void> =>
      view.send({ type: 'collectivity', collectivity: { ...known, questions: [{ ...question, actions }] } });
    const words = async (): Promise<readonly string[]> =>
      Promise.all((await view.page.locator('.effect-words').all()).map(plain));
    await tell([
      { ...effect, rule: 'reduction' },
      { ...effect, rule: 'deactivation' },
    ]);
    deepEqual(await words(), ['peut la désactiver']);
    await tell([
      { ...effect, rule: 'reduction', effect: 'factor', value: 0.5 },
      { ...effect, rule: 'deactivation' },
    ]);
    deepEqual(await words(), ['potentiel × 0,5']);
  });

  it('can leave out what is answered', async () => {
    const view = await opened({ eclairage_1: 'NON', eau_2: '0.4' });
    await view.page.getByLabel('Seulement celles sans réponse').check();
    deepEqual(
      await view.page
        .locator('.question')
        .evaluateAll(all => all.map(question => question.getAttribute('data-question'))),
      ['foret_1', 'velo_1'],
    );
  });

  it('closes at Escape, and gives the focus back', async () => {
    const view = await opened();
    await view.page.getByRole('checkbox', { name: 'Outre-mer (DOM)' }).focus();
    await view.page.keyboard.press('Escape');
    equal(await view.page.locator('.panel').count(), 0);
    equal(await view.page.evaluate(() => document.activeElement?.textContent), 'Collectivité');
  });
});
