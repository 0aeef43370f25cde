import { deepEqual, equal } from 'node:assert/strict';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import { focusedQuestion, lastChange, openedPanel, questionIds, tell } from '../kit/collectivity-panel.ts';
import { collectivity, stakesOf } from '../kit/panels.ts';
import { browserSuite, plain, until } from '../kit/suite.ts';

describe('the answers in the panel of the collectivité', () => {
  const suite = browserSuite();

  it('says of an answer that it is not asked of such a collectivité', async () => {
    const view = await openedPanel(suite);
    const known = collectivity({ eau_2: '0.4' });
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

  it('tells the points at stake, and what each option would change', async () => {
    const view = await openedPanel(suite, { eau_2: '0.5', foret_1: 'foret_1_b' });
    const words = async (id: string): Promise<readonly string[]> => {
      const question = view.page.locator(`[data-question="${id}"]`);
      return Promise.all((await question.locator('.stake, .option-change').all()).map(plain));
    };
    deepEqual(await words('eclairage_1'), ['En jeu : 1,00 pts de potentiel', 'rien ne change', 'potentiel −1,00']);
    deepEqual(await words('eau_2'), [
      'En jeu : 4,00 pts de potentiel',
      'potentiel +2,00',
      'réponse actuelle',
      'potentiel −2,00',
    ]);
    deepEqual(await words('foret_1'), [
      'En jeu : 6,00 pts de potentiel',
      'potentiel +3,00',
      'réponse actuelle',
      'potentiel −3,00',
    ]);
    const yes = view.page.locator('[data-question="eclairage_1"]').getByRole('radio', { name: 'Non' });
    const described = await yes.getAttribute('aria-describedby');
    equal(await plain(view.page.locator(`#${described}`)), 'potentiel −1,00');
  });

  it('shows no change that was reckoned from another answer', async () => {
    const view = await openedPanel(suite);
    const no = view.page.locator('[data-question="eclairage_1"] .option-change').last();
    equal(await no.isVisible(), true);
    await view.send({ type: 'collectivity', collectivity: collectivity({ eclairage_1: 'OUI' }) });
    equal(await no.isVisible(), false);
    await view.send({ type: 'stakes', stakes: stakesOf(collectivity({ eclairage_1: 'OUI' })) });
    equal(await no.isVisible(), true);
  });

  it('keeps an answer that is not told yet', async () => {
    const view = await openedPanel(suite);
    const no = view.page.locator('[data-question="velo_1"]').getByLabel('Non');
    await no.check();
    const stakes = stakesOf(collectivity()).map(stake => ({ ...stake, done: 2 }));
    await view.send({ type: 'stakes', stakes });
    equal(await no.isChecked(), true);
    await tell(view, collectivity({ velo_1: 'OUI' }));
    await until(view, async () => !(await no.isChecked()));
  });

  it('keeps the focus and the place where an answer changes', async () => {
    const view = await openedPanel(suite);
    const { page } = view;
    await page.getByLabel('Seulement celles sans réponse').check();
    const no = page.locator('[data-question="velo_1"]').getByLabel('Non');
    await no.focus();
    const place = (): Promise<number | undefined> => no.evaluate(radio => radio.getBoundingClientRect().top);
    const before = await place();
    await no.press('Space');
    await tell(view, collectivity({ velo_1: 'NON' }));
    equal(await focusedQuestion(view), 'velo_1');
    equal(await place(), before);
    deepEqual(await questionIds(view), ['eclairage_1', 'eau_2', 'foret_1', 'velo_1']);
    await page.locator('[data-question="velo_1"]').getByRole('button', { name: 'Effacer la réponse' }).press('Enter');
    await tell(view, collectivity());
    equal(await focusedQuestion(view), 'velo_1');
  });

  it('keeps a question whose answer was cleared though it does not apply', async () => {
    const view = await openedPanel(suite);
    const asked = (answers: Readonly<Record<string, string>>): Collectivity => {
      const known = collectivity(answers);
      return { ...known, questions: known.questions.map(one => ({ ...one, concerned: one.id !== 'eau_2' })) };
    };
    await tell(view, asked({ eau_2: '0.4' }));
    await view.page.locator('[data-question="eau_2"]').getByRole('button', { name: 'Effacer la réponse' }).click();
    await tell(view, asked({}));
    equal(await focusedQuestion(view), 'eau_2');
  });

  it('takes answers of the three kinds, and takes them back', async () => {
    const view = await openedPanel(suite, { eclairage_1: 'OUI' });
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
    const view = await openedPanel(suite, { eclairage_1: 'NON' });
    deepEqual(
      await Promise.all((await view.page.locator('[data-question="eclairage_1"] .effect-words').all()).map(plain)),
      ['potentiel × 6/12', 'peut la désactiver'],
    );
    const idle = view.page.locator('[data-question="eclairage_1"] details');
    equal(await plain(idle.locator('summary')), '1 action, sans effet ici');
    equal(await idle.locator('.effect').isVisible(), false);
    await idle.locator('summary').click();
    equal(await idle.locator('.effect').isVisible(), true);
  });

  it('says how many actions depend on an answer that is still to come', async () => {
    const view = await openedPanel(suite);
    const idle = view.page.locator('[data-question="eclairage_1"] details summary');
    equal(await plain(idle), '1 action en dépend');
  });

  it('names each action once under a question, with what tells most', async () => {
    const view = await openedPanel(suite);
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
});
