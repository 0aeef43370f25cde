/** The real workbench, driven as a person would: by keys, the palette, and what can be seen. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { LONGEST_LOAD_MS } from '../browser.ts';
import { LIMIT_MS } from './until.ts';

const SHOTS = join(import.meta.dirname, '../shots');

/** A key as the workbench is told of it. */
interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey?: boolean;
  readonly bubbles: true;
}
const ALL_COMMANDS: Key = { key: 'F1', code: 'F1', keyCode: 112, bubbles: true };
const GO_TO_FILE: Key = { key: 'p', code: 'KeyP', keyCode: 80, ctrlKey: true, bubbles: true };

export interface Workbench {
  readonly page: Page;
  /** Waits until it has opened another folder by itself, and all there has been read. */
  opens(folder: string): Promise<void>;
  /** Loads its page again, and waits until all has been read. */
  reload(): Promise<void>;
  /** Runs a command by its title. */
  run(title: string): Promise<void>;
  /** Runs a command by its title that asks for something at once, in the place of the palette. */
  ask(title: string, question: string): Promise<void>;
  /** Runs a command by its title that offers a list at once, and takes one of it. */
  choose(title: string, item: string | RegExp): Promise<void>;
  /**
   * Opens a file by its name, or by its path in the folder, which a file needs that came after another was opened so: VS Code
   * may still search the list of files of the time before, and does not look again.
   */
  open(path: string): Promise<void>;
  /** Puts the cursor of the editor at the first place of a text. */
  goTo(text: string): Promise<void>;
  /** Puts it at the end of all. */
  goToEnd(): Promise<void>;
  /**
   * Presses a key that moves the cursor, or changes what is selected, and waits until the status bar says so: where a key is pressed
   * for the first time, VS Code asks its extensions before it obeys, and what is typed meanwhile would come first.
   */
  press(key: string): Promise<void>;
  /** Takes away what is there, by Escape, and waits until it is gone: for the same reason. */
  dismiss(selector: string): Promise<void>;
  /** Waits until the keys go to the text of the active editor. */
  inText(): Promise<unknown>;
  /** Has what the cursor is at told, until it is this. */
  hover(told: string | RegExp): Promise<void>;
  /** Gives up what is unsaved in the active editor: what it holds then is what stands in its file. */
  revert(): Promise<void>;
  /** Closes all editors, whatever they hold. */
  closeAll(): Promise<void>;
  /** Takes away what is open, asked for or told, as in a workbench that nobody has used. */
  tidy(): Promise<void>;
  /** How many référentiels the status bar counts, once it counts so many where a number is given. */
  countReferentials(awaited?: number): Promise<number>;
  /** Waits until nothing is unsaved. */
  allSaved(): Promise<void>;
  /** Waits until changes are shown before they are made, and one of them is like this. */
  preview(change?: string | RegExp): Promise<void>;
  /** Makes the changes that are shown first. */
  applyPreview(): Promise<void>;
  /** Waits until something with this text can be seen. */
  see(selector: string, text?: string | RegExp): Promise<Locator>;
  /** Begins to watch something; what it gives waits until its text has been like each of these, one after the other. */
  watch(selector: string, texts: readonly RegExp[]): Promise<() => Promise<void>>;
  /** The document inside the one webview that is open. */
  readonly webview: FrameLocator;
  /** Keeps what can be seen in test/e2e/shots/. */
  shoot(name: string): Promise<void>;
}

/** The text of the active editor, while the keys go there: VS Code calls it focused a moment before, and after. */
const KEYS_OF_TEXT = '.editor-group-container.active .monaco-editor.focused:focus-within';
/** Where the cursor is, and how much is selected. */
export const PLACE = '[id="status.editor.selection"]';

/**
 * Opens the workbench; it is ready when its explorer shows the folder, the settings are in effect, and all has been read, where
 * there is a référentiel. No editor is open then.
 */
export async function workbench(page: Page, address: string, holdsReferential = true): Promise<Workbench> {
  mkdirSync(SHOTS, { recursive: true });
  const see = async (selector: string, text?: string | RegExp): Promise<Locator> => {
    const found = page.locator(selector, text === undefined ? {} : { hasText: text }).first();
    await found.waitFor();
    return found;
  };
  /** Fills in the input at the top, waits until this suggestion is the chosen one, and takes it. */
  const take = async (key: Key, text: string, suggestion: string): Promise<void> => {
    const input = page.locator('.quick-input-widget input').first();
    // What was asked for before is still to go: it would be taken for what is asked for now.
    await input.waitFor({ state: 'hidden' });
    // A view whose page is still to come would take the key and give it to nobody.
    await page.locator('.monaco-workbench').dispatchEvent('keydown', key);
    // What is typed before the palette has listed its commands may be taken back.
    if (key === ALL_COMMANDS) await see('.quick-input-list .monaco-list-row');
    await input.fill(text);
    await see('.quick-input-list .monaco-list-row.focused', suggestion);
    await input.press('Enter');
  };
  const pick = async (key: Key, text: string, suggestion: string): Promise<void> => {
    await take(key, text, suggestion);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  const run = (title: string): Promise<void> => pick(ALL_COMMANDS, `>${title}`, title);
  const press = async (key: string): Promise<void> => {
    const place = (await (await see(PLACE)).textContent()) ?? '';
    await page.keyboard.press(key);
    await page
      .locator(PLACE)
      .filter({ hasNotText: new RegExp(`^${place.replace(/[()]/g, '\\$&')}$`) })
      .waitFor();
  };
  const inText = () => see(KEYS_OF_TEXT);
  const dismiss = async (selector: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.locator(selector).first().waitFor({ state: 'hidden' });
  };
  const preview = async (change?: string | RegExp): Promise<void> => {
    await see('.bulk-edit-panel .monaco-list-row', change);
  };
  /** Waits for as long as a workbench may take to load. */
  const patiently = async (wait: () => Promise<unknown>): Promise<void> => {
    page.setDefaultTimeout(LONGEST_LOAD_MS);
    await wait().finally(() => page.setDefaultTimeout(LIMIT_MS));
  };
  const read = () => see('.statusbar-item', /\d référentiels?/);
  const closeAll = async (): Promise<void> => {
    const tabs = page.locator('.tab');
    for (let left = await tabs.count(); left > 0; left--) {
      await run('View: Revert and Close Editor');
      await tabs.nth(left - 1).waitFor({ state: 'detached' });
    }
  };
  /** Runs a command that takes something away, where that is there. */
  const without = async (selector: string, title: string): Promise<void> => {
    const there = page.locator(selector).first();
    if (!(await there.isVisible())) return;
    await run(title);
    await there.waitFor({ state: 'hidden' });
  };
  /**
   * Opens some Markdown until all has been read. Of itself, VS Code looks for what starts an extension for a few seconds: on a busy
   * machine it finds nothing, and does not look again.
   */
  const begin = async (): Promise<void> => {
    await pick(GO_TO_FILE, '.md', '.md');
    const opened = page.locator('.tab.active[data-resource-name$=".md"]');
    await opened.waitFor();
    await read();
    await run('View: Close All Editors');
    await opened.waitFor({ state: 'detached' });
  };
  const loaded = (holdsReferential: boolean): Promise<void> =>
    patiently(async () => {
      await see('.explorer-folders-view .monaco-list-row');
      await see('.monaco-workbench.vs-dark');
      if (holdsReferential) await begin();
    });
  await page.goto(address);
  await loaded(holdsReferential);
  return {
    page,
    see,
    opens: async folder => {
      await page.waitForURL(url => url.searchParams.get('folder') === folder);
      await loaded(true);
    },
    reload: async () => {
      await page.reload();
      await patiently(read);
    },
    run,
    ask: async (title, question) => {
      await take(ALL_COMMANDS, `>${title}`, title);
      await see('.quick-input-title', question);
    },
    choose: async (title, item) => {
      await take(ALL_COMMANDS, `>${title}`, title);
      await (await see('.quick-input-list .monaco-list-row', item)).click();
    },
    open: async path => {
      const name = basename(path);
      await pick(GO_TO_FILE, path, name);
      await see(`.tab.active[data-resource-name="${name}"]`);
    },
    goTo: async text => {
      await inText();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('ControlOrMeta+F');
      const input = await see('.editor-group-container.active .find-widget.visible textarea');
      // What was looked for last is looked for no second time.
      await input.fill('');
      await input.fill(text);
      // In a narrow editor the count is there without being seen.
      const count = page.locator('.editor-group-container.active .find-widget.visible .matchesCount');
      await count.filter({ hasText: /^1 / }).waitFor({ state: 'attached' });
      // Escape might close what has popped up meanwhile instead.
      await page.locator('.editor-group-container.active .find-widget.visible .codicon-widget-close').click();
      await page.locator('.editor-group-container.active .find-widget.visible').waitFor({ state: 'detached' });
      // The pointer would rest on the text, and be told of as moving where that is laid out anew: a hover goes then.
      await page.mouse.move(0, 0);
      await inText();
      // The match stays selected; this goes to its beginning.
      await see(PLACE, /\(/);
      await press('ArrowLeft');
    },
    goToEnd: async () => {
      // A line and a column that no text has are its last ones.
      await pick(GO_TO_FILE, ':99999:99999', 'to go to line');
      await inText();
    },
    press,
    dismiss,
    inText,
    hover: async told => {
      await run('Show or Focus Hover');
      await see('.monaco-hover:visible', told);
    },
    revert: async () => {
      await run('File: Revert File');
      await see('.tab.active:not(.dirty)');
    },
    closeAll,
    tidy: async () => {
      if (await page.locator('.quick-input-widget').isVisible()) await dismiss('.quick-input-widget');
      await page.mouse.move(0, 0);
      await closeAll();
      await without('.part.panel', 'View: Hide Panel');
      await without('.notification-list-item, .codicon-bell-dot', 'Notifications: Clear All Notifications');
      await run('View: Show Explorer');
      await see('.explorer-folders-view .monaco-list-row');
    },
    countReferentials: async awaited => {
      const counted = new RegExp(`${awaited ?? '\\d+'} référentiels?`);
      const text = (await (await see('.statusbar-item', counted)).textContent()) ?? '';
      return Number(/\d+(?= référentiel)/.exec(text)?.[0]);
    },
    allSaved: () => page.locator('.tab.dirty').first().waitFor({ state: 'detached' }),
    preview,
    applyPreview: async () => {
      // The buttons stand there before what they apply does.
      await preview();
      await page.getByRole('button', { name: 'Apply', exact: true }).click();
      // They would be taken for those of the next change.
      await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor({ state: 'hidden' });
    },
    watch: async (selector, texts) => {
      const watched = await page.evaluateHandle<{ readonly seen: Promise<void> }>(watching(selector, texts));
      return () => watched.evaluate(({ seen }) => seen);
    },
    webview: page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
    shoot: async name => {
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
  };
}

/** Gives the page a promise of what is awaited. It sees every change, however short it is there. */
function watching(selector: string, texts: readonly RegExp[]): string {
  return `(() => {
    const awaited = [${texts.join()}];
    const seen = new Promise(settle => {
      const look = () => {
        const text = document.querySelector(${JSON.stringify(selector)})?.textContent ?? '';
        if (awaited[0]?.test(text)) awaited.shift();
        if (awaited.length > 0) return;
        observer.disconnect();
        settle();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
    return { seen };
  })()`;
}
