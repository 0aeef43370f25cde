import { deepEqual, equal, match } from 'node:assert/strict';
import type { FromView } from '../../../server/src/protocol/view.ts';
import { FIRST_PANELS } from '../kit/first-panels.ts';
import type { OpenView } from '../kit/page.ts';
import { plan } from '../kit/panels.ts';
import { simulation } from '../kit/sample.ts';
import { wholeReferential } from '../kit/samples.ts';
import { show } from '../kit/show.ts';
import { browserSuite, focused, plain } from '../kit/suite.ts';

describe('the plan', () => {
  const suite = browserSuite();
  const sample = wholeReferential(18);
  const opened = async (): Promise<OpenView> => {
    const view = await suite.openOn(sample);
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    return view;
  };
  const last = async (view: OpenView): Promise<FromView | undefined> => (await view.sent()).at(-1);
  const goal = (share: number | null): FromView => ({
    type: 'panels',
    panels: { ...FIRST_PANELS, plan: share },
  });
  const outcome = (view: OpenView): Promise<string> => plain(view.page.locator('.plan-outcome'));

  it('opens on the next star, and asks for another goal at every key and every mark', async () => {
    const view = await opened();
    deepEqual(await last(view), goal(0.35));
    const slider = view.page.getByRole('slider', { name: 'But' });
    equal((await slider.getAttribute('aria-valuetext'))?.replaceAll(/\s/g, ' '), '35 %, 2e étoile');
    await slider.press('ArrowRight');
    deepEqual(await last(view), goal(0.36));
    await view.page.getByRole('button', { name: /^Étoile 4, 65/ }).click();
    deepEqual(await last(view), goal(0.65));
    equal(await slider.inputValue(), '65');
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    deepEqual(await last(view), goal(null));
  });

  it('names a whole per cent as one', async () => {
    const view = await suite.open({
      state: {
        panels: { ...FIRST_PANELS, plan: 0.07 },
      },
    });
    await show(view, simulation(sample));
    equal(await plain(view.page.locator('.goal-value')), '7 %');
  });

  it('lists what is to be done, what it costs, and whether that is proved', async () => {
    const view = await opened();
    await view.send({ type: 'plan', plan });
    equal(
      await outcome(view),
      'Il manque 30,60 pts : 14 actions les apportent, pour un effort de 16. Aucune liste ne coûte moins.',
    );
    equal(await view.page.locator('.plan-found > .gain-list .gain-row').count(), 14);
    equal(await plain(view.page.locator('.plan-found .gain-head')), 'Gain ptsActionEffort');
    const note = view.page.locator('.plan-found > .quiet-text');
    match(await plain(note), /^Chaque gain s’ajoute à ceux du dessus\. Un effort est/);
    const actions = plan.actions.map((one, at) => (at === 2 ? { ...one, gain: 0.001 } : one));
    await view.send({ type: 'plan', plan: { ...plan, actions } });
    match(await plain(note), /Une action à 0,00 permet le gain d’une autre, plus bas\./);
    await view.send({ type: 'plan', plan: { ...plan, proved: false, effort: 14 } });
    equal(await outcome(view), 'Il manque 30,60 pts : 14 actions les apportent. C’est la meilleure liste trouvée.');
    await view.send({ type: 'plan', plan: { ...plan, reached: false, left: 4.25 } });
    equal(
      await outcome(view),
      'Il manque 30,60 pts, et encore 4,25 quand tout ce qui est ouvert est fait. Aucune liste n’y mène.',
    );
    await view.send({ type: 'plan', plan: { ...plan, missing: 0, effort: 0, actions: [] } });
    equal(await outcome(view), 'C’est déjà atteint.');
  });

  it('offers the next star where its goal is reached already', async () => {
    const view = await opened();
    const reached = { ...plan, missing: 0, effort: 0, actions: [] };
    await view.send({ type: 'plan', plan: reached });
    const aim = view.page.getByRole('button', { name: /^Viser/ });
    equal(await aim.count(), 0);
    const slider = view.page.getByRole('slider', { name: 'But' });
    await slider.press('Home');
    await view.send({ type: 'plan', plan: { ...reached, share: 0 } });
    equal(await plain(aim), 'Viser 35 %, 2e étoile');
    await aim.press('Enter');
    deepEqual(await last(view), goal(0.35));
    equal(await slider.evaluate(element => element === document.activeElement), true);
    equal(await aim.count(), 0);
  });

  it('is marked as out of date once the figures are others, until it is told anew', async () => {
    const view = await opened();
    await view.page.getByRole('button', { name: /^Étoile 3, 50/ }).click();
    await view.send({ type: 'plan', plan });
    const isBusy = (): Promise<string | null> => view.page.locator('.plan-found').getAttribute('aria-busy');
    equal(await isBusy(), 'false');
    await view.send({ type: 'simulation', simulation: simulation(sample), baseline: null });
    equal(await isBusy(), 'true');
    await view.send({ type: 'plan', plan });
    equal(await isBusy(), 'false');
  });

  it('keeps the focus where a row goes that had it, and gives it to the title after the last one', async () => {
    const view = await opened();
    const focusedName = (): Promise<string | null | undefined> =>
      view.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    const [first, second, third] = plan.actions;
    const told = (actions: readonly (typeof first)[]): Promise<void> =>
      view.send({ type: 'plan', plan: { ...plan, actions: actions.filter(one => one !== undefined), excluded: [] } });
    const leaveOut = (gain: typeof first): string => `Laisser ${gain?.id} ${gain?.title} de côté`;
    await told([first, second, third]);
    await view.page.getByRole('button', { name: leaveOut(second) }).press('Enter');
    await told([first, third]);
    equal(await focusedName(), leaveOut(third));
    await told([first]);
    equal(await focusedName(), leaveOut(first));
    await told([]);
    equal(await focusedName(), 'Plan');
  });

  it('leaves the keys of a text to the effort that is being written', async () => {
    const view = await opened();
    await view.send({ type: 'plan', plan });
    const effort = view.page.locator('.plan-found .effort').first();
    await effort.fill('25');
    await effort.press('Home');
    await effort.press('ArrowRight');
    await view.page.keyboard.type(',');
    equal(await effort.inputValue(), '2,5');
    await effort.selectText();
    await effort.press('ArrowRight');
    equal(await focused(view), 'icon-button pin');
  });

  it('takes back at Escape what is written of an effort, and says it where a key saves or closes', async () => {
    const view = await opened();
    await view.send({ type: 'plan', plan });
    const [first] = plan.actions;
    const effort = view.page.locator('.plan-found .effort').first();
    const before = await effort.inputValue();
    await effort.fill('7');
    await effort.press('Escape');
    equal(await effort.inputValue(), before);
    for (const [key, written] of [
      ['s', '2,5'],
      ['w', '4'],
    ] as const) {
      await effort.fill(written);
      await effort.press(`Control+${key}`);
      const value = Number(written.replace(',', '.'));
      deepEqual(await last(view), { type: 'change', change: { type: 'effort', id: first?.id, effort: value } });
    }
    equal(await effort.evaluate(element => element === document.activeElement), true);
  });

  it('leads to the rows, and writes efforts, choices and a scenario of its own', async () => {
    const view = await opened();
    await view.send({ type: 'plan', plan });
    const [first, second] = plan.actions;
    const row = (at: number) => view.page.locator('.plan-found > .gain-list .gain-row').nth(at);
    await row(1).locator('.gain-action').click();
    equal(await focused(view), second?.id);
    await row(1).locator('.effort').fill('2,5');
    await row(1).locator('.effort').press('Enter');
    deepEqual(await last(view), { type: 'change', change: { type: 'effort', id: second?.id, effort: 2.5 } });
    const before = (await view.sent()).length;
    await row(1).locator('.effort').fill('beaucoup');
    await row(1).locator('.effort').press('Enter');
    equal((await view.sent()).length, before);
    await row(1)
      .getByRole('button', { name: /^Retenir / })
      .click();
    deepEqual(await last(view), { type: 'change', change: { type: 'choice', id: second?.id, choice: 'retenu' } });
    await row(0)
      .getByRole('button', { name: /^Retenir / })
      .click();
    deepEqual(await last(view), { type: 'change', change: { type: 'choice', id: first?.id, choice: null } });
    await row(1)
      .getByRole('button', { name: /^Laisser / })
      .click();
    deepEqual(await last(view), { type: 'change', change: { type: 'choice', id: second?.id, choice: 'exclu' } });
    await view.page.locator('.plan-excluded summary').click();
    await view.page.getByRole('button', { name: 'Permettre 4.2 à nouveau' }).click();
    deepEqual(await last(view), { type: 'change', change: { type: 'choice', id: '4.2', choice: null } });
    await view.page.getByRole('button', { name: 'Appliquer comme nouveau scénario' }).click();
    deepEqual(await last(view), { type: 'applyPlan', share: 0.5 });
  });
});
