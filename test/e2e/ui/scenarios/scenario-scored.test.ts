import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { SCENARIO, scenarioRoom, TOTAL } from '../scenario.ts';
import type { Workbench } from '../workbench.ts';

const CLI = join(import.meta.dirname, '../../../../dist/cli.js');

describe('a scenario in the workbench is scored', () => {
  const room = scenarioRoom('scenario-scored');
  const { row, find, total, showsTotal, isUnsaved } = room;

  it('when it is opened, with the référentiel whose actions it names', async () => {
    await room.open();
    await room.code.webview.getByTestId('total-potential').filter({ hasText: '85.00' }).waitFor();
    await room.code.shoot('scenario-1-opened');
  });

  it('with a status by the mouse', async () => {
    await room.open();
    await find('2.1.1.4');
    await row('2.1.1.4').locator('[data-status="fait"]').click();
    await showsTotal('32.35');
    await isUnsaved(true);
    await room.code.shoot('scenario-2-status');
  });

  it('with a status by the keyboard alone', async () => {
    await room.open();
    const { code } = room;
    await code.webview.locator('[role=row][data-id][tabindex="0"]').focus();
    await code.page.keyboard.press('Home');
    await walkTo(code, '1.1.1.3');
    await code.page.keyboard.press('p');
    await row('1.1.1.3').locator('[data-status="programme"][aria-checked="true"]').waitFor();
    await code.page.keyboard.press('f');
    await row('1.1.1.3').locator('[data-status="fait"][aria-checked="true"]').waitFor();
    await showsTotal('30.40');
    await code.shoot('scenario-3-keyboard');
  });

  it('with an answer, and shows what it changes', async () => {
    await room.open();
    await answerNo(room.code);
    await room.code.webview.locator('[data-question="ecoles"]', { hasText: 'deactivated' }).waitFor();
    await room.code.shoot('scenario-4-answer');
  });

  it('with an answer as it was foretold, and leads to the one that matters most', async () => {
    await room.open();
    const { webview, shoot } = room.code;
    await webview.getByRole('button', { name: 'Collectivité', exact: true }).click();
    const option = webview.locator('[data-question="eclairage"] .option', { hasText: 'Yes' });
    await option.filter({ hasText: 'potential +6.00 · done +1.13' }).waitFor();
    await shoot('scenario-5-foretold');
    await option.getByRole('radio').click();
    await showsTotal('29.73');
    await webview.getByTestId('total-potential').filter({ hasText: '91.00' }).waitFor();
    await option.filter({ hasText: 'answer of now' }).waitFor();
    const greens = webview.locator('[data-question="espaces_verts"]');
    await greens.getByRole('button', { name: 'Clear the answer' }).click();
    const next = webview.locator('.next-question');
    await next.filter({ hasText: 'At stake: 15.00 pts of potential' }).waitFor();
    await next.getByRole('button').click();
    await webview.locator('[data-question="espaces_verts"] input:focus').waitFor();
    await shoot('scenario-6-next-question');
  });

  it('with an answer where the score is explained, as it was foretold there', async () => {
    await room.open();
    const { code } = room;
    await find('2.2.1.3');
    await row('2.2.1.3').locator('.cell.done .figure').click();
    const yes = code.webview.locator('.panel-why [data-question="cours_eau"] .outcome', { hasText: 'Yes' });
    await yes.filter({ hasText: '2.00 pts of potential instead of 0.00' }).waitFor();
    await code.shoot('scenario-7-why');
    await yes.locator('input').click();
    await row('2.2.1.3').locator('.cell.potential', { hasText: '2.00' }).waitFor();
    await yes.locator('input:checked').waitFor();
    await code.webview.locator('.panel-why .step-idle').waitFor();
  });

  it('and held against what it expects, which is accepted and taken back', async () => {
    await room.open();
    const { code } = room;
    const sentence = code.webview.locator('.expectations .fold');
    await sentence.filter({ hasText: /expected scores are reached/ }).waitFor();
    await find('2.1.1.4');
    await row('2.1.1.4').locator('[data-status="fait"]').click();
    await sentence.filter({ hasText: /are not reached/ }).click();
    await code.shoot('scenario-8-expected');
    await code.webview.getByRole('button', { name: /^Accept all/ }).click();
    await sentence.filter({ hasText: /expected scores are reached/ }).waitFor();
    await code.webview.getByRole('button', { name: 'Undo' }).click();
    await sentence.filter({ hasText: /are not reached/ }).waitFor();
  });

  it('and planned: a goal is chosen, and its plan becomes a scenario that reaches it', async () => {
    await room.open();
    const { code } = room;
    const plan = code.webview.locator('.card.plan');
    await plan.getByRole('button', { name: 'Plan', exact: true }).click();
    await plan
      .locator('.plan-outcome')
      .filter({ hasText: /\d pts are missing/ })
      .waitFor();
    await plan.getByRole('slider', { name: 'Goal' }).press('ArrowRight');
    await plan.locator('.goal-value').filter({ hasText: /^36%/ }).waitFor();
    await plan.locator('.plan-found[aria-busy="false"]').waitFor();
    await code.shoot('scenario-9-plan');
    await plan.getByRole('button', { name: 'Apply as a new scenario' }).click();
    await total().filter({ hasNotText: TOTAL }).waitFor();
    assert.ok(Number.parseFloat((await code.webview.getByTestId('total-percent').textContent()) ?? '') >= 36);
    await code.see('.tab.active.dirty');
    await code.shoot('scenario-10-planned');
  });

  it('by the command line as in the view, once it is saved', async () => {
    await room.open();
    const { code } = room;
    const file = join(room.scenarios, SCENARIO);
    await answerNo(code);
    await code.page.keyboard.press('ControlOrMeta+S');
    await isUnsaved(false);
    assert.match(readFileSync(file, 'utf8'), /ecoles: NON\b/);
    const scores = scoresOf(room.workspace, file);
    for (const id of ['1.1.1', '2.1.2', '3.2.1']) {
      await find(id);
      for (const shown of [id.slice(0, 1), id.slice(0, 3), id]) {
        await sameFigure(row(shown).locator('.cell.done'), scores[`nature_${shown}`]?.point_fait);
        await sameFigure(row(shown).locator('.cell.potential'), scores[`nature_${shown}`]?.point_potentiel);
      }
    }
    await find('');
    await sameFigure(total(), scores['nature']?.point_fait);
    await sameFigure(code.webview.getByTestId('total-potential'), scores['nature']?.point_potentiel);
    await sameFigure(code.webview.getByTestId('total-planned'), scores['nature']?.point_programme);
  });

  it('without any status, where that is confirmed', async () => {
    await room.open();
    const { code } = room;
    const clear = async (answer: string): Promise<void> => {
      await code.webview.getByRole('button', { name: 'Clear all statuses' }).click();
      await code.see('.monaco-dialog-box', /Clear \d+ statuses\?/);
      await code.page.locator('.monaco-dialog-box').getByRole('button', { name: answer, exact: true }).click();
    };
    await clear('Cancel');
    await showsTotal(TOTAL);
    await isUnsaved(false);
    await clear('Clear');
    await showsTotal('0.00');
    await isUnsaved(true);
  });
});

/** Answers in the panel that there are no schools, which takes something out of what is planned. */
async function answerNo({ webview }: Workbench): Promise<void> {
  const planned = webview.getByTestId('total-planned');
  const before = await planned.textContent();
  await webview.getByRole('button', { name: 'Collectivité', exact: true }).click();
  const question = webview.locator('[data-question="ecoles"]');
  await question.filter({ hasText: 'may take it out' }).waitFor();
  await question.getByRole('radio', { name: /^NO/i }).click();
  await planned.filter({ hasNotText: before ?? '' }).waitFor();
  await question.getByRole('radio', { name: /^NO/i, checked: true }).waitFor();
}

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The view shows two decimals, the command line three. */
async function sameFigure(shown: Locator, expected: number | undefined): Promise<void> {
  const figure = Number(/[\d.]+/.exec((await shown.textContent()) ?? '')?.[0]);
  assert.ok(expected !== undefined && Math.abs(figure - expected) < 0.0056, `${figure} is shown, ${expected} is meant`);
}

/** What the command line says of a scenario's file. */
function scoresOf(workspace: string, file: string): Scores {
  const args = [CLI, 'score', join(workspace, 'exemple'), '--scenario', file, '--format', 'json'];
  const text = (() => {
    try {
      return execFileSync(process.execPath, args, { encoding: 'utf8' });
    } catch (error) {
      // The expected scores that the file holds are no longer met, which its exit code tells.
      if (error instanceof Error && 'stdout' in error) return String(error.stdout);
      throw error;
    }
  })();
  const { scenarios } = JSON.parse(text) as { readonly scenarios: readonly { readonly scores: Scores }[] };
  return scenarios[0]?.scores ?? {};
}

/** Presses the down arrow, opening what is closed, until the row of an action has the focus. */
async function walkTo(code: Workbench, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = code.webview.locator('[role=row][data-id]:focus');
    const [at, expanded] = [await focused.getAttribute('data-id'), await focused.getAttribute('aria-expanded')];
    if (at === id) return;
    await code.page.keyboard.press(expanded === 'false' ? 'ArrowRight' : 'ArrowDown');
    await code.webview
      .locator(`[role=row][data-id]:focus:not([data-id="${at}"]), [data-id="${at}"]:focus[aria-expanded="true"]`)
      .waitFor();
  }
  assert.fail(`the arrows never lead to ${id}`);
}
