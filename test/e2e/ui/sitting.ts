/** How the tests of a file sit at one workbench: each starts where the one before it ended. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from '../browser.ts';
import { type Workbench, workbench } from './workbench.ts';

export interface Sitting {
  readonly code: Workbench;
  /** The folder that is open. */
  readonly home: string;
  /** What the page of the workbench threw so far. */
  readonly thrown: readonly string[];
}

export interface Around {
  /** A folder without a référentiel, below the one that is open otherwise: it is opened first. */
  readonly ordinary?: string;
  /** Writes what the folder shall hold before the workbench opens it. */
  readonly plant?: (home: string) => void | Promise<void>;
}

/**
 * Declares the hooks of a sitting. A test that fails leaves a picture of the workbench, and tells what could be read there.
 * @param name that of the picture
 */
export function sitting(name: string, begin: (here: Sitting) => void | Promise<void>, around: Around = {}): void {
  const thrown: string[] = [];
  let home = '';
  let page: Page | undefined;
  let code: Workbench | undefined;
  let close: () => Promise<void> = async () => undefined;

  before(async () => {
    const { E2E_ADDRESS: address, E2E_WORKSPACE: folder } = process.env;
    assert.ok(address && folder, 'E2E_ADDRESS and E2E_WORKSPACE name a workbench and its folder');
    home = folder;
    await around.plant?.(home);
    const opened = await openPage();
    ({ close, page } = opened);
    page.on('pageerror', error => thrown.push(error.message));
    try {
      const looksForFiles = around.ordinary === undefined && process.env.E2E_WEB === undefined;
      code = await workbench(page, openedAt(address, folder, around.ordinary), looksForFiles);
      await begin({ code, home, thrown });
    } catch (error) {
      await tellWhatIsShown(page);
      throw error;
    }
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await code?.shoot(`${name}-failed`);
    if (page !== undefined) await tellWhatIsShown(page);
  });

  after(() => close());
}

/** The address of the workbench, with another folder open where one is given. */
function openedAt(address: string, folder: string, ordinary: string | undefined): string {
  if (ordinary === undefined) return address;
  const opened = new URL(address);
  opened.searchParams.set('folder', join(folder, ordinary));
  return opened.href;
}

/** Prints what a screen reader would find: of a machine elsewhere nobody has the picture. */
async function tellWhatIsShown(page: Page): Promise<void> {
  console.error(`The workbench shows:\n${await page.locator('body').ariaSnapshot()}`);
}
