/** The real workbench, driven as a person would: by keys, the palette, and what can be seen. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

const OFFER_MS = 5000;
const ATTEMPTS = 4;
const SHOTS = join(import.meta.dirname, '../shots');

export interface Workbench {
  readonly page: Page;
  /** Runs a command by its title. */
  run(title: string): Promise<void>;
  /** Opens a file by its name. */
  open(name: string): Promise<void>;
  /** Puts the cursor of the editor at the first place of a text. */
  goTo(text: string): Promise<void>;
  /** Waits until something with this text can be seen. */
  see(selector: string, text?: string | RegExp): Promise<Locator>;
  /** The document inside the one webview that is open. */
  readonly webview: FrameLocator;
  /** Keeps what can be seen in test/e2e/shots/. */
  shoot(name: string): Promise<void>;
}

/** Opens the workbench; it is ready when its explorer shows the folder and the settings are in effect. */
export async function workbench(page: Page, address: string): Promise<Workbench> {
  mkdirSync(SHOTS, { recursive: true });
  const see = async (selector: string, text?: string | RegExp): Promise<Locator> => {
    const found = page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    await found.waitFor();
    return found;
  };
  /** Fills in the input at the top, waits until this suggestion is the chosen one, and takes it. */
  const pick = async (key: string, text: string, suggestion: string): Promise<void> => {
    const input = page.locator('.quick-input-widget input').first();
    const chosen = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: suggestion }).first();
    const offer = async (): Promise<void> => {
      await page.keyboard.press(key);
      await input.fill(text, { timeout: OFFER_MS });
      await chosen.waitFor({ timeout: OFFER_MS });
    };
    // The input goes away again when the focus is still on its way to an editor.
    for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
      const offered = await offer().then(
        () => true,
        () => false,
      );
      if (offered) break;
      await page.keyboard.press('Escape');
      if (attempt === ATTEMPTS - 1) await offer();
    }
    await input.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await see('.explorer-folders-view .monaco-list-row');
  await see('.monaco-workbench.vs-dark');
  return {
    page,
    see,
    run: title => pick('F1', `>${title}`, title),
    open: async name => {
      await pick('ControlOrMeta+P', name, name);
      await see(`.tab.active[data-resource-name="${name}"]`);
    },
    goTo: async text => {
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('ControlOrMeta+F');
      const input = await see('.editor-group-container.active .find-widget.visible textarea');
      await input.fill(text);
      // In a narrow editor the count is there without being seen.
      const count = page.locator('.editor-group-container.active .find-widget.visible .matchesCount');
      await count.filter({ hasText: /^1 / }).waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      // The match stays selected; this goes to its beginning.
      await page.keyboard.press('ArrowLeft');
    },
    webview: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    shoot: async name => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
  };
}
