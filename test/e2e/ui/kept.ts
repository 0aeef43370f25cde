/** What VS Code has put away, and brings back after a reload. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';
import type { Workbench } from './workbench.ts';

/** Waits until an unsaved text that holds the one is put away, and a state of the workbench that holds the other. */
export async function untilKept(code: Workbench, workspace: string, unsaved: RegExp, state: RegExp): Promise<void> {
  await until('what is unsaved is kept', () => isKept(join(workspace, '../user'), unsaved));
  await untilStored(code, state);
}

/** Waits until a state of the workbench that holds a text is put away. */
export async function untilStored({ page }: Workbench, state: RegExp): Promise<void> {
  await until('the state of the workbench is kept', async () => state.test(String(await page.evaluate(STORED))));
}

function isKept(user: string, text: RegExp): boolean {
  return readdirSync(user, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /Backups/.test(entry.parentPath))
    .some(entry => text.test(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
}

/**
 * What the workbench in the browser has put away of its state, as one text. It does so every few seconds, where a
 * desktop one does when it ends.
 */
const STORED = `(async () => {
  const settled = request => new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error);
  });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      texts.push(JSON.stringify(await settled(database.transaction(store).objectStore(store).getAll())));
    }
    database.close();
  }
  return texts.join().replaceAll('\\\\', '');
})()`;
