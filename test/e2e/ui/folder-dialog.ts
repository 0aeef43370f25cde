/** VS Code's own dialog of files and folders, as it is in the browser. */
import type { Workbench } from './workbench.ts';

/**
 * Types a path into the dialog of a folder or of a file, once it lists where it begins: in the same moment it writes that folder over
 * what was typed before, whichever it is.
 */
export async function givePath(code: Workbench, title: string, path: string): Promise<void> {
  await code.see('.quick-input-title', title);
  await code.see('.quick-input-list .monaco-list-row', '..');
  await (await code.see('.quick-input-widget input')).fill(path);
}

/** Gives a folder in which nothing is called `exemple`, as something in the one that is open is; `button` is what takes it. */
export async function giveFolder(code: Workbench, title: string, button: string, path: string): Promise<void> {
  await givePath(code, title, path);
  // It takes no click before it has gone there.
  await code.page.locator('.quick-input-list .monaco-list-row', { hasText: 'exemple' }).waitFor({ state: 'hidden' });
  await (await code.see('.quick-input-widget .monaco-button:visible', button)).click();
  await code.page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
}
