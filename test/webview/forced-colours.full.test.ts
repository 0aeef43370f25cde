import { notEqual } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { textsInWords } from '../../l10n/texts-in-words.ts';
import { mapTexts } from '../../server/src/protocol/map-texts.ts';
import { simulation } from './kit/sample.ts';
import { measure } from './kit/samples.ts';
import { show } from './kit/show.ts';
import { browserSuite, rowOf } from './kit/suite.ts';
import { SMALL } from './map/view.ts';

/** Its colours behind and before, as they are shown. */
function coloursOf(found: Locator): Promise<string> {
  return found.evaluate(element => {
    const { backgroundColor, color } = getComputedStyle(element);
    return `${color} on ${backgroundColor}`;
  });
}

describe('the views, where the system chooses the colours', () => {
  const suite = browserSuite();

  it('show which status an action has, and which panel is open', async () => {
    const view = await suite.open({ width: 1200, forcedColours: true });
    await show(view, simulation(measure, { statuses: { '6.5.1.1.1': 'fait' } }));
    const choices = rowOf(view, '6.5.1.1.1').getByRole('radio');
    notEqual(await coloursOf(choices.nth(0)), await coloursOf(choices.nth(1)));
    const collectivity = view.page.getByRole('button', { name: 'Collectivité', exact: true });
    const closed = await coloursOf(collectivity);
    await collectivity.click();
    notEqual(await coloursOf(collectivity), closed);
  });

  it('show which star is the goal', async () => {
    const view = await suite.openOn(measure, {}, { forcedColours: true });
    await view.page.getByRole('button', { name: 'Plan', exact: true }).click();
    const star = (pressed: boolean): Locator => view.page.locator(`.goal-star[aria-pressed="${pressed}"]`).first();
    notEqual(await coloursOf(star(true)), await coloursOf(star(false)));
  });

  it('show whether the map is a picture or a table', async () => {
    const view = await suite.open({ bundle: 'map', forcedColours: true });
    await view.sendRaw({ type: 'setup', locale: 'en', texts: textsInWords(mapTexts) });
    await view.sendRaw({ type: 'map', map: SMALL, revision: 1 });
    const tab = (pressed: boolean): Locator => view.page.locator(`.map-tools .tab[aria-pressed="${pressed}"]`).first();
    notEqual(await coloursOf(tab(true)), await coloursOf(tab(false)));
  });
});
