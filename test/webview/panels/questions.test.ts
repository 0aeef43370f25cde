import { deepEqual, equal, ok } from 'node:assert/strict';
import { focusedQuestion, openedPanel, questionIds, tell } from '../kit/collectivity-panel.ts';
import { collectivity, comparison, stakesOf } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, plain, until } from '../kit/suite.ts';

describe('the questions in the panel of the collectivité', () => {
  const suite = browserSuite();

  it('groups the questions by theme, and tells how far one has come in each and in all', async () => {
    const view = await openedPanel(suite, { eclairage_1: 'OUI' });
    const { page } = view;
    deepEqual(await Promise.all((await page.locator('.theme-title').all()).map(plain)), [
      'Énergie',
      'Eau et assainissement',
      'Forêts',
      'Sans thématique',
    ]);
    equal(await plain(page.locator('.questions-head .answered-of')), 'Réponses : 1 sur 4');
    equal(await plain(page.locator('.theme').first().locator('.answered-of')), '1 sur 1');
    await page.getByRole('button', { name: /^Énergie/ }).click();
    deepEqual(await questionIds(view), ['eau_2', 'foret_1', 'velo_1']);
    deepEqual((await view.memory()) as object, { ...((await view.memory()) as object), themes: ['energie'] });
  });

  it('shows the themes alone where there are many questions', async () => {
    const view = await openedPanel(suite);
    const [question] = collectivity().questions;
    ok(question);
    const many = Array.from({ length: 30 }, (_, at) => ({ ...question, id: `q_${at}` }));
    await tell(view, { ...collectivity(), questions: many });
    deepEqual(await questionIds(view), []);
    await view.page.getByRole('button', { name: /^Énergie/ }).click();
    equal((await questionIds(view)).length, 30);
  });

  it('finds questions by words without accents, by ids and by actions, and tells how many', async () => {
    const view = await openedPanel(suite);
    const search = view.page.getByRole('searchbox', { name: /^Chercher une question/ });
    const found = view.page.locator('.questions-search .found');
    const finds = async (query: string): Promise<readonly [readonly (string | null)[], string]> => {
      await search.fill(query);
      return [await questionIds(view), await plain(found)];
    };
    deepEqual(await finds('regie abonnes'), [['eau_2'], '1 question trouvée']);
    deepEqual(await finds('foret_1'), [['foret_1'], '1 question trouvée']);
    deepEqual(await finds('2.2.1'), [['eclairage_1'], '1 question trouvée']);
    deepEqual(await finds('proprietaires privés'), [['foret_1'], '1 question trouvée']);
    deepEqual(await finds('LA'), [['eclairage_1', 'eau_2', 'foret_1', 'velo_1'], '4 questions trouvées']);
    deepEqual(await finds('zzz'), [[], 'Aucune question ne correspond']);
    await view.page.getByRole('button', { name: 'Tout afficher' }).click();
    equal(await search.evaluate(element => element === document.activeElement), true);
    deepEqual(await finds(''), [['eclairage_1', 'eau_2', 'foret_1', 'velo_1'], '']);
  });

  it('keeps its place at Escape while words are looked for, and goes at the next', async () => {
    const view = await openedPanel(suite);
    const search = view.page.getByRole('searchbox', { name: /^Chercher une question/ });
    await search.fill('abonnés');
    await search.press('Escape');
    equal(await search.inputValue(), '');
    equal((await questionIds(view)).length, 4);
    await search.press('Escape');
    equal(await search.count(), 0);
  });

  it('sets apart what does not apply, and says so of what is answered all the same', async () => {
    const view = await openedPanel(suite);
    const known = collectivity({ eau_2: '0.4' });
    const questions = known.questions.map(question => ({ ...question, concerned: question.id === 'velo_1' }));
    await tell(view, { ...known, questions });
    deepEqual(await questionIds(view), ['eau_2', 'velo_1']);
    equal(await plain(view.page.locator('.questions-head .answered-of')), 'Réponses : 0 sur 1');
    await view.page.getByRole('button', { name: '2 questions ne s’appliquent pas' }).click();
    deepEqual(await questionIds(view), ['eau_2', 'velo_1', 'eclairage_1', 'foret_1']);
    equal(await view.page.getByText('Ne se pose pas à ce type de collectivité').count(), 3);
  });

  it('asks for what is in sight first, and for all that one may answer next', async () => {
    const view = await openedPanel(suite, { eclairage_1: 'OUI', eau_2: '0.5' });
    const weighed = async (): Promise<unknown> => {
      const messages = (await view.sent()).filter(({ type }) => type === 'weigh');
      return messages.at(-1);
    };
    const all = ['eclairage_1', 'eau_2', 'foret_1', 'velo_1'];
    deepEqual(await weighed(), { type: 'weigh', questions: all });
    await view.page.getByRole('button', { name: /^Eau/ }).click();
    await view.page.getByRole('button', { name: /^Forêts/ }).click();
    await until(view, async () => JSON.stringify(await weighed()).includes('["eclairage_1","velo_1","foret_1"]'));
  });

  it('offers the question that matters most, and leads to it wherever it hides', async () => {
    const view = await openedPanel(suite, { velo_1: 'OUI' });
    const { page } = view;
    const card = page.locator('.next-question');
    equal(await plain(card.locator('.link')), 'À qui appartiennent les forêts de la commune ?');
    equal(await plain(card.locator('.stake')), 'En jeu : 6,00 pts de potentiel');
    await page.getByRole('button', { name: /^Forêts/ }).click();
    await page.getByRole('searchbox', { name: /^Chercher une question/ }).fill('abonnés');
    await card.locator('.link').click();
    await until(view, async () => (await focusedQuestion(view)) === 'foret_1');
    equal(await page.getByRole('searchbox', { name: /^Chercher une question/ }).inputValue(), '');
    // What is typed next keeps the focus.
    await page.getByRole('searchbox', { name: /^Chercher une question/ }).fill('la');
    equal(await focusedQuestion(view), undefined);
    const answered = { velo_1: 'OUI', foret_1: 'foret_1_a' };
    await tell(view, collectivity(answered));
    equal(await plain(card.locator('.link')), 'Quelle part des abonnés dessert la régie de l’eau ?');
    await tell(view, collectivity({ ...answered, eau_2: '0', eclairage_1: 'NON' }));
    equal(await plain(card), 'Toutes les questions ont une réponse.');
    const known = collectivity({ ...answered, eau_2: '0' });
    const idle = stakesOf(known).map(stake => ({ ...stake, potential: 0, done: 0 }));
    await view.send({ type: 'collectivity', collectivity: known });
    await view.send({ type: 'stakes', stakes: idle });
    equal(await plain(card), 'Aucune des réponses qui manquent ne change quoi que ce soit en l’état.');
  });

  it('leads to a question by its own scrolling: the page stays where it is', async () => {
    const view = await openedPanel(suite, { velo_1: 'OUI' });
    await view.page.setViewportSize({ width: 400, height: 500 });
    await view.page.locator('.next-question .link').click();
    await until(view, async () => (await focusedQuestion(view)) === 'foret_1');
    const scrolled = await view.page.evaluate(() =>
      [document.documentElement, document.body].map(({ scrollTop, scrollHeight, clientHeight }) => [
        scrollTop,
        scrollHeight - clientHeight,
      ]),
    );
    deepEqual(scrolled, [
      [0, 0],
      [0, 0],
    ]);
  });

  it('leads where one searches if there is no such question', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: 'Répondre à la question qui compte le plus' }).click();
    await tell(view, collectivity({ eclairage_1: 'OUI', eau_2: '0', foret_1: 'foret_1_a', velo_1: 'OUI' }));
    equal(
      await view.page
        .getByRole('searchbox', { name: /^Chercher une question/ })
        .evaluate(field => field === document.activeElement),
      true,
    );
  });

  it('is opened at that question by the first steps, once it is known', async () => {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: 'Répondre à la question qui compte le plus' }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity() });
    equal(await focusedQuestion(view), undefined);
    await view.send({ type: 'stakes', stakes: stakesOf(collectivity()) });
    await until(view, async () => (await focusedQuestion(view)) === 'foret_1');
  });

  it('leads to a question that does not apply, too', async () => {
    const view = await suite.openOn(measure, { before: {} });
    await view.send({ type: 'comparison', comparison: comparison('eau_2') });
    await view.page.getByRole('button', { name: /^Saisies différentes/ }).click();
    await view.page.locator('[data-input="eau_2"]').getByRole('button').click();
    const { identity, questions } = collectivity();
    await tell(view, { identity, questions: questions.map(one => ({ ...one, concerned: one.id !== 'eau_2' })) });
    await until(view, async () => (await focusedQuestion(view)) === 'eau_2');
  });

  it('can leave out what is answered', async () => {
    const view = await openedPanel(suite, { eclairage_1: 'NON', eau_2: '0.4' });
    await view.page.getByLabel('Seulement celles sans réponse').check();
    deepEqual(await questionIds(view), ['foret_1', 'velo_1']);
    await view.page.getByLabel('Seulement celles sans réponse').uncheck();
    await tell(view, collectivity({ eclairage_1: 'NON', eau_2: '0.4', foret_1: 'foret_1_a', velo_1: 'OUI' }));
    await view.page.getByLabel('Seulement celles sans réponse').check();
    deepEqual(await questionIds(view), []);
    await view.page.getByRole('button', { name: 'Tout afficher' }).click();
    equal((await questionIds(view)).length, 4);
    equal(await view.page.getByLabel('Seulement celles sans réponse').isChecked(), false);
  });

  it('leads from a part of the référentiel that no rule asks about to all of it', async () => {
    const view = await suite.open();
    const whole = simulation(measure);
    await show(view, { ...whole, shown: { ...whole.shown, scope: '6.5.1' } });
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: { ...collectivity(), questions: [] } });
    const step = view.page
      .locator('.panel-collectivity')
      .getByRole('button', { name: 'Montrer le référentiel entier' });
    await step.click();
    deepEqual((await view.sent()).at(-1), { type: 'show', shown: { ...whole.shown, scope: '' } });
    await view.send({
      type: 'simulation',
      simulation: { ...whole, shown: { ...whole.shown, scope: '' } },
      baseline: null,
    });
    equal(await step.count(), 0);
  });
});
