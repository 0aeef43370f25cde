/** VS Code's own dialog of files and folders, as it is in the browser. */
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/**
 * Types a path into the dialog of a folder or of a file, once it is ready: it begins with the folder that is open, or with that of the
 * file that was shown last.
 */
export async function givePath(code: Workbench, home: string, title: string, path: string): Promise<void> {
  await code.see('.quick-input-title', title);
  const input = await code.see('.quick-input-widget input');
  // The dialog writes its own suggestion over what is typed before.
  await until('the dialog is ready', async () => {
    const begun = await input.inputValue();
    return begun.startsWith(`${home}/`) && begun.endsWith('/');
  });
  await input.fill(path);
}

/** Gives a folder in which nothing is called `exemple`, as something in the one that is open is; `button` is what takes it. */
export async function giveFolder(
  code: Workbench,
  home: string,
  title: string,
  button: string,
  path: string,
): Promise<void> {
  await givePath(code, home, title, path);
  // It takes no click before it has gone there.
  await code.page.locator('.quick-input-list .monaco-list-row', { hasText: 'exemple' }).waitFor({ state: 'hidden' });
  await (await code.see('.quick-input-widget .monaco-button:visible', button)).click();
  await code.page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
}
