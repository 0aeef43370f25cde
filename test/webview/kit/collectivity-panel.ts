/** The panel of the collectivité, opened and told. */
import type { Collectivity } from '../../../server/src/protocol/collectivity.ts';
import type { OpenView } from './page.ts';
import { collectivity, stakesOf } from './panels.ts';
import { measure } from './samples.ts';
import type { Suite } from './suite.ts';

/** The view with the panel open. */
export async function openedPanel(suite: Suite, answers: Readonly<Record<string, string>> = {}): Promise<OpenView> {
  const view = await suite.openOn(measure);
  await view.page.getByRole('button', { name: 'Collectivité', exact: true }).click();
  await tell(view, collectivity(answers));
  return view;
}

/** The collectivité, and what its questions decide on, as the extension tells them after one another. */
export async function tell(view: OpenView, told: Collectivity): Promise<void> {
  await view.send({ type: 'collectivity', collectivity: told });
  await view.send({ type: 'stakes', stakes: stakesOf(told) });
}

/** The questions in the panel, from the top. */
export function questionIds(view: OpenView): Promise<readonly (string | null)[]> {
  return view.page.locator('.question').evaluateAll(all => all.map(question => question.getAttribute('data-question')));
}

/** The question that has the focus; undefined where none has. */
export function focusedQuestion(view: OpenView): Promise<string | null | undefined> {
  return view.page.evaluate(() => document.activeElement?.closest('fieldset')?.getAttribute('data-question'));
}

/** The change that was asked for last; what was asked last where that is none. */
export async function lastChange(view: OpenView): Promise<unknown> {
  const message = (await view.sent()).at(-1);
  return message?.type === 'change' ? message.change : message;
}
