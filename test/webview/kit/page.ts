/** The built view in headless Chromium, as VS Code would show it: the same policy, a fake host that records messages. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { viewPolicy } from '../../../client/src/page/html.ts';
import french from '../../../l10n/fr.json' with { type: 'json' };
import type { FromView, ToView } from '../../../server/src/protocol/view.ts';
import { isFromView } from '../../../server/src/protocol/view-guards.ts';
import { type ViewText, type ViewTexts, viewTexts } from '../../../server/src/protocol/view-texts.ts';
import { type KindOfTheme, themes } from './themes.ts';

const ORIGIN = 'https://view.test';
const NONCE = 'dGVzdA';
const DIST = new URL('../../../dist/', import.meta.url);

/** The page that holds the view, and what it has said so far. */
export interface OpenView {
  readonly page: Page;
  /** Gives the view a message, as the extension would. */
  send(message: ToView): Promise<void>;
  /** Gives the view anything at all. */
  sendRaw(message: unknown): Promise<void>;
  /** What the view has sent, its first `ready` left out; every message is of the protocol. */
  sent(): Promise<readonly FromView[]>;
  /** What the view would find again after a reload. */
  memory(): Promise<unknown>;
  /** Faults that the page has met: uncaught errors, and what the policy refused. */
  readonly faults: readonly string[];
}

export interface ViewOptions {
  readonly theme?: KindOfTheme;
  readonly width?: number;
  readonly height?: number;
  /** What the view remembered the last time. */
  readonly state?: unknown;
  /** Whether the system chooses the colours. */
  readonly forcedColours?: boolean;
  /** Its script and its style sheet in `dist`; those of the simulation unless told otherwise. */
  readonly bundle?: string;
}

/** The texts that the extension would send. */
export const frenchTexts = Object.fromEntries(viewTexts.map(text => [text, french[text]])) as ViewTexts &
  Record<ViewText, string>;

/** The same in English, whose words are their own names. */
export const englishTexts = Object.fromEntries(viewTexts.map(text => [text, text])) as ViewTexts;

/** Opens the view in a page of its own; it has already asked for its first message. */
export async function openView(browser: Browser, options: ViewOptions = {}): Promise<OpenView> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
  return openViewIn(await context.newPage(), options);
}

/** Opens the view in a page, in the place of another that nobody looks at any more. */
export async function openViewIn(page: Page, options: ViewOptions): Promise<OpenView> {
  const {
    width = 900,
    height = 700,
    theme = 'dark',
    state = null,
    bundle = 'simulation',
    forcedColours = false,
  } = options;
  await forget(page);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors: forcedColours ? 'active' : 'none' });
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.route('**/*', route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(theme, bundle, state) });
    if (pathname === `/${bundle}.js` || pathname === `/${bundle}.css`) {
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/css';
      return route.fulfill({ contentType, body: readFileSync(new URL(`.${pathname}`, DIST)) });
    }
    faults.push(`Asked for ${pathname}`);
    return route.abort();
  });
  await page.goto(`${ORIGIN}/`);
  const sendRaw = async (message: unknown): Promise<void> => {
    await page.evaluate(data => void window.dispatchEvent(new MessageEvent('message', { data })), message);
    // The view draws at once, Preact's own updates on the next tick.
    await nextFrame(page);
  };
  const sent = async (): Promise<readonly FromView[]> => {
    const messages = await page.evaluate<unknown[]>('window.sentMessages');
    return messages.map(asFromView).filter(message => message.type !== 'ready');
  };
  const memory = (): Promise<unknown> => page.evaluate('acquireVsCodeApi().getState()');
  return { page, faults, sendRaw, sent, memory, send: sendRaw };
}

/** Takes away from a page what the view before it left there. */
async function forget(page: Page): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  page.removeAllListeners('pageerror');
  page.removeAllListeners('console');
  await page.unrouteAll();
  // A pointer that rests would be over the next view.
  await page.mouse.move(-1, -1);
}

/** Waits until the page is drawn again. On a busy machine Chromium without a window may draw it no more: after a second nobody waits. */
export function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        setTimeout(resolve, 1000);
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}

/** Gives a page that is open another theme, as VS Code does. */
export async function wear({ page }: Pick<OpenView, 'page'>, theme: KindOfTheme): Promise<void> {
  await page.evaluate(({ classes, variables }) => {
    const { style } = document.documentElement;
    for (const name of Array.from(style)) if (name.startsWith('--vscode-')) style.removeProperty(name);
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    document.body.className = classes;
  }, themes[theme]);
}

function asFromView(message: unknown): FromView {
  if (!isFromView(message)) throw new Error(`Not of the protocol: ${JSON.stringify(message)}`);
  return message;
}

/** What VS Code gives to every webview, as far as the view draws such things. */
const HOST_STYLES = `@layer vscode-default {
  code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); }
}`;

function html(theme: KindOfTheme, bundle: string, state: unknown): string {
  const { classes, variables } = themes[theme];
  const given = JSON.stringify({ state, variables }).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Référentiel</title>
<meta http-equiv="Content-Security-Policy" content="${viewPolicy(NONCE)}"><style nonce="${NONCE}">${HOST_STYLES}</style>
<link rel="stylesheet" nonce="${NONCE}" href="/${bundle}.css">
<script nonce="${NONCE}">(${fakeHost})(${given})</script></head>
<body class="${classes}"><div id="app"></div><script nonce="${NONCE}" src="/${bundle}.js"></script></body></html>`;
}

/** Runs in the page, before the view. */
function fakeHost(given: { readonly state: unknown; readonly variables: Readonly<Record<string, string>> }): void {
  const sentMessages: unknown[] = [];
  let state = given.state;
  const api = {
    postMessage: (message: unknown) => void sentMessages.push(message),
    getState: () => state,
    setState: (fresh: unknown) => {
      state = fresh;
    },
  };
  Object.assign(window, { sentMessages, acquireVsCodeApi: () => api });
  for (const [name, value] of Object.entries(given.variables)) document.documentElement.style.setProperty(name, value);
}
