/** What axe has to say of a view, whatever the theme. */
import type { Page } from 'playwright-core';
import { checkWithAxe } from '../../kit/axe.ts';
import { wear } from './page.ts';
import { kindsOfTheme } from './themes.ts';

/**
 * A view has nothing that axe objects to in each kind of theme, put on one after the other; axe must have been brought in. They
 * change nothing but colours and the lines around things: all else is looked at in the first.
 */
export async function checkInThemes(view: { readonly page: Page }): Promise<void> {
  for (const [at, theme] of kindsOfTheme.entries()) {
    await wear(view, theme);
    await checkWithAxe(view, at === 0 ? 'everything' : 'colours', theme);
  }
}
