import assert from 'node:assert/strict';
import { outcomesTexts } from '../../../client/src/outcomes/texts.ts';
import { outcomes } from '../../../server/src/lsp/handlers/outcomes.ts';
import { isFromOutcomes, type WireOutcomes } from '../../../server/src/protocol/outcomes.ts';
import { exampleWorkspace } from '../../core/scoring/support.ts';
import { withAxe } from '../../kit/axe.ts';
import { checkInThemes } from '../kit/axe.ts';
import type { OpenView, ViewOptions } from '../kit/page.ts';
import { browserSuite } from '../kit/suite.ts';

describe('the view of outcomes', () => {
  const { open } = browserSuite();

  async function openOn(told: WireOutcomes | null, options: ViewOptions = {}): Promise<OpenView> {
    const view = await open({ ...options, bundle: 'outcomes' });
    await view.sendRaw({ type: 'outcomes', outcomes: told, texts: outcomesTexts() });
    return view;
  }

  async function sent({ page }: OpenView): Promise<readonly unknown[]> {
    const messages = await page.evaluate<unknown[]>('window.sentMessages');
    assert.ok(messages.every(isFromOutcomes));
    return messages.slice(1);
  }

  const told = (about: string): WireOutcomes => {
    const found = outcomes(exampleWorkspace(), { about });
    assert(found);
    return found;
  };

  it('shows a table for each rule, with what makes a difference and what comes of it', async () => {
    const { page } = await openOn(told('nature_1.2.1'));
    assert.deepEqual(await page.locator('tbody tr').allInnerTexts(), [
      'OUI or unanswered\t–\tpotential unchanged\t',
      'NON\tcommune\treduced to 50%\t',
      'NON\tany other\treduced to 30%\t',
    ]);
  });

  it('asks for a row as a scenario, for the text, and for a copy', async () => {
    const view = await openOn(told('nature_2.1.1'));
    await view.page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await view.page.getByRole('button', { name: 'Réduction de potentiel' }).click();
    await view.page.getByRole('button', { name: 'Open as a scenario: reduced to 40%' }).click();
    assert.deepEqual(await sent(view), [
      { type: 'copy' },
      { type: 'goTo', formula: 1 },
      { type: 'open', formula: 1, row: 1 },
    ]);
  });

  it('shows what files hold as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const own = told('nature_1.2.1');
    const [formula] = own.formulas;
    assert(formula);
    const { page } = await openOn({ ...own, title: hostile, formulas: [{ ...formula, text: hostile }] });
    assert.equal(await page.locator('pre').textContent(), hostile);
    assert.equal(await page.locator('img').count(), 0);
  });

  it('marks the outcome of a collectivité where the system chooses the colours, too', async () => {
    const own = told('nature_1.2.1');
    const formulas = own.formulas.map(formula => ({
      ...formula,
      rows: formula.rows.map((row, at) => ({ ...row, isCurrent: at === 1 })),
    }));
    const { page } = await openOn({ ...own, formulas }, { forcedColours: true });
    const outlines = await page
      .locator('tbody tr')
      .evaluateAll(rows => rows.map(row => getComputedStyle(row).outlineStyle));
    assert.deepEqual(outlines, ['none', 'dashed', 'none']);
  });

  it('breaks a formula without a space in a narrow view, rather than cut it', async () => {
    const own = told('nature_1.2.1');
    const [formula] = own.formulas;
    const [row] = formula?.rows ?? [];
    assert(formula && row);
    const outcome = 'max(reponse(dechets_4),reponse(dechets_5),reponse(dechets_6),2/12)';
    const { page } = await openOn({ ...own, formulas: [{ ...formula, rows: [{ ...row, outcome }] }] });
    await page.setViewportSize({ width: 500, height: 600 });
    const table = page.locator('.outcomes-scroll');
    assert.equal(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
  });

  it('has nothing that axe objects to, in any theme, wide or narrow', async () => {
    for (const about of ['nature_1.2.1', 'nature_2.1.1', null]) {
      const view = await openOn(about === null ? null : told(about));
      await withAxe(view);
      for (const width of [900, 360]) {
        await view.page.setViewportSize({ width, height: 700 });
        await checkInThemes(view);
      }
    }
  });

  it('says that no rule is about it any more', async () => {
    const { page } = await openOn(null);
    assert.equal(await page.locator('#app').textContent(), 'No rule is about this any more.');
  });
});
