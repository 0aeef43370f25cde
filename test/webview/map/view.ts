/** The view of the map of citations, and what one sees of it. */
import assert from 'node:assert/strict';
import { textsInWords } from '../../../l10n/texts-in-words.ts';
import type { WireMap } from '../../../server/src/protocol/map.ts';
import { mapTexts } from '../../../server/src/protocol/map-texts.ts';
import { type FromMap, isFromMap } from '../../../server/src/protocol/map-view.ts';
import type { OpenView, ViewOptions } from '../kit/page.ts';
import { browserSuite } from '../kit/suite.ts';
import { mapOf } from './maps.ts';

/** Three measures, one of which cites what does not exist. */
export const SMALL = mapOf(
  ['1.1.1', '1.1.2', '2.1.1', '3.1.9*'],
  ['1.1.1 prose 1.1.2', '1.1.1 evaluated 2.1.1', '2.1.1 rule 1.1.1', '2.1.1 prose 3.1.9'],
);
/** What is a stop of Tab in the picture. */
export const STOP = '.map [tabindex="0"]';

/** To be called in a `describe`: opens the view on a map, as revision 3. */
export function mapSuite(): {
  readonly openOn: (map: WireMap | null, options?: ViewOptions) => Promise<OpenView>;
} {
  const { open } = browserSuite();
  return {
    openOn: async (map, options = {}) => {
      const view = await open({ ...options, bundle: 'map' });
      await view.sendRaw({ type: 'setup', locale: 'en', texts: textsInWords(mapTexts) });
      await view.sendRaw({ type: 'map', map, revision: 3 });
      return view;
    },
  };
}

/** Leads the view to an action, as the cursor in a text does. */
export function lookAt(view: OpenView, map: WireMap, id: string): Promise<void> {
  return view.sendRaw({ type: 'lookAt', referential: map.referential, path: ['', id] });
}

/** What the view has asked for. */
export async function sent({ page }: OpenView): Promise<readonly FromMap[]> {
  const messages = await page.evaluate<unknown[]>('window.sentMessages');
  assert(messages.every(isFromMap));
  return messages.filter(({ type }) => type !== 'ready');
}

/** The name of what has the focus. */
export async function focused({ page }: OpenView): Promise<string> {
  return (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
}

/** The id of the action that one looks at. */
export async function lookedAt({ page }: OpenView): Promise<string | null> {
  return page.locator('h1 .map-end-id').textContent();
}

/** The places of the links that the picture draws, or the table lists. */
export async function linksIn({ page }: OpenView, where: 'picture' | 'table'): Promise<readonly number[]> {
  const names = where === 'picture' ? ['data-link', 'data-faint'] : ['data-row'];
  const places = await Promise.all(
    names.map(name =>
      page.locator(`[${name}]`).evaluateAll((found, of) => found.map(one => Number(one.getAttribute(of))), name),
    ),
  );
  return [...new Set(places.flat())].sort((a, b) => a - b);
}
