import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import type { FromView } from '../../../server/src/protocol/view.ts';
import type { OpenView } from '../kit/page.ts';
import { collectivity, comparison, stakesOf } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { measure } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, plain, until } from '../kit/suite.ts';

describe('the panel of the collectivité', () => {
  const suite = browserSuite();

  async function opened(answers: Readonly<Record<string, string>> = {}): Promise<OpenView> {
    const view = await suite.openOn(measure);
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await tell(view, collectivity(answers));
    return view;
  }
  /** The same with what the collectivité is, to be changed. */
  async function openedOnIdentity(): Promise<OpenView> {
    const view = await opened();
    await view.page.getByRole('button', { name: 'Commune · Moins de 5 000' }).click();
    return view;
  }
  /** The collectivité, and what its questions decide on, as the extension tells them after one another. */
  async function tell(view: OpenView, told: Collectivity): Promise<void> {
    await view.send({ type: 'collectivity', collectivity: told });
    await view.send({ type: 'stakes', stakes: stakesOf(told) });
  }
  const idsIn = (view: OpenView): Promise<readonly (string | null)[]> =>
    view.page.locator('.question').evaluateAll(all => all.map(question => question.getAttribute('data-question')));
  const focused = (view: OpenView): Promise<string | null | undefined> =>
    view.page.evaluate(() => document.activeElement?.closest('fieldset')?.getAttribute('data-question'));
  const lastChange = async (view: OpenView): Promise<unknown> => {
    const message = (await view.sent()).at(-1) as FromView;
    return message.type === 'change' ? message.change : message;
  };

  it('sets all that a bracket of the population implies', async () => {
    const view = await openedOnIdentity();
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
    const view = await openedOnIdentity();
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

  it('is asked what it is where nothing is told, and sums it up once it is', async () => {
    const view = await opened();
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    await view.send({ type: 'collectivity', collectivity: collectivity({ population: 'none' }, []) });
    await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
    const summary = view.page.locator('.identity .fold');
    deepEqual([await plain(summary), await summary.getAttribute('aria-expanded')], ['Ce qu’elle est', 'true']);
    await view.send({ type: 'collectivity', collectivity: collectivity({ population: 'none' }, ['EPCI']) });
    deepEqual([await plain(summary), await summary.getAttribute('aria-expanded')], ['EPCI', 'true']);
  });

  it('keeps what is not told yet', async () => {
    const view = await openedOnIdentity();
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

  it('shows again what holds when a tick has come to nothing', async () => {
    const view = await openedOnIdentity();
    const box = view.page.getByRole('radio', { name: 'EPCI', exact: true });
    await box.check();
    // A change that failed is followed by all that is known.
    await view.send({ type: 'simulation', simulation: simulation(measure), baseline: null });
    await until(view, async () => !(await box.isChecked()));
  });

  it('groups the questions by theme, and tells how far one has come in each and in all', async () => {
    const view = await opened({ eclairage_1: 'OUI' });
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
    deepEqual(await idsIn(view), ['eau_2', 'foret_1', 'velo_1']);
    deepEqual((await view.memory()) as object, { ...((await view.memory()) as object), themes: ['energie'] });
  });

  it('shows the themes alone where there are many questions', async () => {
    const view = await opened();
    const [question] = collectivity().questions;
    ok(question);
    const many = Array.from({ length: 30 }, (_, at) => ({ ...question, id: `q_${at}` }));
    await tell(view, { ...collectivity(), questions: many });
    deepEqual(await idsIn(view), []);
    await view.page.getByRole('button', { name: /^Énergie/ }).click();
    equal((await idsIn(view)).length, 30);
  });

  it('finds questions by words without accents, by ids and by actions, and tells how many', async () => {
    const view = await opened();
    const search = view.page.getByRole('searchbox', { name: /^Chercher une question/ });
    const found = view.page.locator('.questions-search .found');
    const finds = async (query: string): Promise<readonly [readonly (string | null)[], string]> => {
      await search.fill(query);
      return [await idsIn(view), await plain(found)];
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

  it('sets apart what does not apply, and says so of what is answered all the same', async () => {
    const view = await opened();
    const known = collectivity({ eau_2: '0.4' });
    const questions = known.questions.map(question => ({ ...question, concerned: question.id === 'velo_1' }));
    await tell(view, { ...known, questions });
    deepEqual(await idsIn(view), ['eau_2', 'velo_1']);
    equal(await plain(view.page.locator('.questions-head .answered-of')), 'Réponses : 0 sur 1');
    await view.page.getByRole('button', { name: '2 questions ne s’appliquent pas' }).click();
    deepEqual(await idsIn(view), ['eau_2', 'velo_1', 'eclairage_1', 'foret_1']);
    equal(await view.page.getByText('Ne se pose pas à ce type de collectivité').count(), 3);
  });

  it('tells the points at stake, and what each option would change', async () => {
    const view = await opened({ eau_2: '0.5', foret_1: 'foret_1_b' });
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
    const view = await opened();
    const no = view.page.locator('[data-question="eclairage_1"] .option-change').last();
    equal(await no.isVisible(), true);
    await view.send({ type: 'collectivity', collectivity: collectivity({ eclairage_1: 'OUI' }) });
    equal(await no.isVisible(), false);
    await view.send({ type: 'stakes', stakes: stakesOf(collectivity({ eclairage_1: 'OUI' })) });
    equal(await no.isVisible(), true);
  });

  it('asks for what is in sight first, and for all that one may answer next', async () => {
    const view = await opened({ eclairage_1: 'OUI', eau_2: '0.5' });
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
    const view = await opened({ velo_1: 'OUI' });
    const { page } = view;
    const card = page.locator('.next-question');
    equal(await plain(card.locator('.link')), 'À qui appartiennent les forêts de la commune ?');
    equal(await plain(card.locator('.stake')), 'En jeu : 6,00 pts de potentiel');
    await page.getByRole('button', { name: /^Forêts/ }).click();
    await page.getByRole('searchbox', { name: /^Chercher une question/ }).fill('abonnés');
    await card.locator('.link').click();
    await until(view, async () => (await focused(view)) === 'foret_1');
    equal(await page.getByRole('searchbox', { name: /^Chercher une question/ }).inputValue(), '');
    // What is typed next keeps the focus.
    await page.getByRole('searchbox', { name: /^Chercher une question/ }).fill('la');
    equal(await focused(view), undefined);
    const answered = { velo_1: 'OUI', foret_1: 'foret_1_a' };
    await tell(view, collectivity(answered));
    equal(await plain(card.locator('.link')), 'Quelle part des abonnés dessert la régie de l’eau ?');
    await tell(view, collectivity({ ...answered, eau_2: '0', eclairage_1: 'NON' }));
    equal(await plain(card), 'Aucune des réponses qui manquent ne change quoi que ce soit en l’état.');
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
    equal(await focused(view), undefined);
    await view.send({ type: 'stakes', stakes: stakesOf(collectivity()) });
    await until(view, async () => (await focused(view)) === 'foret_1');
  });

  it('keeps an answer that is not told yet', async () => {
    const view = await opened();
    const no = view.page.locator('[data-question="velo_1"]').getByLabel('Non');
    await no.check();
    const stakes = stakesOf(collectivity()).map(stake => ({ ...stake, done: 2 }));
    await view.send({ type: 'stakes', stakes });
    equal(await no.isChecked(), true);
    await tell(view, collectivity({ velo_1: 'OUI' }));
    await until(view, async () => !(await no.isChecked()));
  });

  it('leads to a question that does not apply, too', async () => {
    const view = await suite.openOn(measure, { before: {} });
    await view.send({ type: 'comparison', comparison: comparison('eau_2') });
    await view.page.getByRole('button', { name: /^Saisies différentes/ }).click();
    await view.page.locator('[data-input="eau_2"]').getByRole('button').click();
    const { identity, questions } = collectivity();
    await tell(view, { identity, questions: questions.map(one => ({ ...one, concerned: one.id !== 'eau_2' })) });
    await until(view, async () => (await focused(view)) === 'eau_2');
  });

  it('keeps the focus and the place where an answer changes', async () => {
    const view = await opened();
    const { page } = view;
    await page.getByLabel('Seulement celles sans réponse').check();
    const no = page.locator('[data-question="velo_1"]').getByLabel('Non');
    await no.focus();
    const place = (): Promise<number | undefined> => no.evaluate(radio => radio.getBoundingClientRect().top);
    const before = await place();
    await no.press('Space');
    await tell(view, collectivity({ velo_1: 'NON' }));
    equal(await focused(view), 'velo_1');
    equal(await place(), before);
    deepEqual(await idsIn(view), ['eclairage_1', 'eau_2', 'foret_1', 'velo_1']);
    await page.locator('[data-question="velo_1"]').getByRole('button', { name: 'Effacer la réponse' }).press('Enter');
    await tell(view, collectivity());
    equal(await focused(view), 'velo_1');
  });

  it('keeps a question whose answer was cleared though it does not apply', async () => {
    const view = await opened();
    const asked = (answers: Readonly<Record<string, string>>): Collectivity => {
      const known = collectivity(answers);
      return { ...known, questions: known.questions.map(one => ({ ...one, concerned: one.id !== 'eau_2' })) };
    };
    await tell(view, asked({ eau_2: '0.4' }));
    await view.page.locator('[data-question="eau_2"]').getByRole('button', { name: 'Effacer la réponse' }).click();
    await tell(view, asked({}));
    equal(await focused(view), 'eau_2');
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
    const idle = view.page.locator('[data-question="eclairage_1"] details');
    equal(await plain(idle.locator('summary')), '1 action, sans effet ici');
    equal(await idle.locator('.effect').isVisible(), false);
    await idle.locator('summary').click();
    equal(await idle.locator('.effect').isVisible(), true);
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
    deepEqual(await idsIn(view), ['foret_1', 'velo_1']);
    await view.page.getByLabel('Seulement celles sans réponse').uncheck();
    await tell(view, collectivity({ eclairage_1: 'NON', eau_2: '0.4', foret_1: 'foret_1_a', velo_1: 'OUI' }));
    await view.page.getByLabel('Seulement celles sans réponse').check();
    deepEqual(await idsIn(view), []);
    await view.page.getByRole('button', { name: 'Tout afficher' }).click();
    equal((await idsIn(view)).length, 4);
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

  it('closes at Escape, and gives the focus back', async () => {
    const view = await openedOnIdentity();
    await view.page.getByRole('checkbox', { name: 'Outre-mer (DOM)' }).focus();
    await view.page.keyboard.press('Escape');
    equal(await view.page.locator('.panel').count(), 0);
    equal(await view.page.evaluate(() => document.activeElement?.textContent), 'Collectivité');
  });
});
