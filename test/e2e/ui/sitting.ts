/** How test files sit at one workbench, one after the other: each finds it, and its folder, as the first one did. */
import assert from 'node:assert/strict';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from '../browser.ts';
import { type Workbench, workbench } from './workbench.ts';

export interface Sitting {
  readonly code: Workbench;
  /** The folder that is open. */
  readonly home: string;
  /** What the page of the workbench threw during this sitting. */
  readonly thrown: readonly string[];
}

export interface Around {
  /** A folder without a référentiel, below the one that is open otherwise: it is opened first. */
  readonly ordinary?: string;
  /**
   * Writes what the folder shall hold, once, before the workbench opens it: of folders that come later, with others in them, VS Code
   * may never be told what changes there.
   */
  readonly plant?: Plant;
}

type Plant = (home: string) => void | Promise<void>;

interface Desk extends Sitting {
  /** How many référentiels the folder holds. */
  readonly count: number;
  readonly thrown: string[];
  readonly close: () => Promise<void>;
}

/** An empty folder, for what tells that all before it was seen. */
const SEEN = 'vu';
/** What the sittings of the run plant. */
const plants = new Set<Plant>();
/** What they share. */
let desk: Desk | undefined;

// This is read outside of every `describe`: at the end of all.
after(() => desk?.close());

/**
 * Declares the hooks of a sitting. A test that fails leaves a picture of the workbench, and tells what could be read there.
 * @param name that of the picture
 */
export function sitting(name: string, begin: (here: Sitting) => void | Promise<void>, around: Around = {}): void {
  if (around.plant !== undefined) plants.add(around.plant);

  before(async () => {
    try {
      desk = desk === undefined ? await opened(around.ordinary) : await cleared(desk);
      await begin(desk);
    } catch (error) {
      await told(desk, name);
      throw error;
    }
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await told(desk, name);
  });
}

/** Opens the workbench; where it does not come to be one, what is shown is told at once. */
async function opened(ordinary: string | undefined): Promise<Desk> {
  const { E2E_ADDRESS: address, E2E_WORKSPACE: home } = process.env;
  assert.ok(address && home, 'E2E_ADDRESS and E2E_WORKSPACE name a workbench and its folder');
  mkdirSync(join(home, SEEN));
  for (const plant of plants) await plant(home);
  cpSync(home, untouched(home), { recursive: true });
  const thrown: string[] = [];
  const { page, close } = await openPage();
  page.on('pageerror', error => thrown.push(error.message));
  try {
    const looksForFiles = ordinary === undefined && process.env.E2E_WEB === undefined;
    const code = await workbench(page, openedAt(address, home, ordinary), looksForFiles);
    return { code, home, thrown, close, count: looksForFiles ? await code.countReferentials() : 0 };
  } catch (error) {
    await tellWhatIsShown(page);
    await close();
    throw error;
  }
}

/** Takes away what the sitting before left; the workbench has seen it then. */
async function cleared(left: Desk): Promise<Desk> {
  await left.code.tidy();
  restore(left.home);
  await untilSeen(left);
  left.thrown.length = 0;
  return left;
}

/** Waits until the workbench has seen what was written in its folder: a référentiel that comes after it is counted, and one that goes. */
async function untilSeen({ code, home, count }: Desk): Promise<void> {
  await code.countReferentials(count);
  const comes = join(home, SEEN, '1.md');
  cpSync(join(home, 'exemple/actions/1.md'), comes);
  await code.countReferentials(count + 1);
  rmSync(comes);
  await code.countReferentials(count);
}

/** Where the folder stands a second time, as the first sitting found it. */
function untouched(home: string): string {
  return `${home}-untouched`;
}

/** Gives the folder what it held before anybody sat there; what is as it was is left alone. */
export function restore(home: string): void {
  const from = untouched(home);
  for (const path of pathsIn(home)) {
    if (lstatSync(join(from, path), { throwIfNoEntry: false }) === undefined)
      rmSync(join(home, path), { recursive: true, force: true });
  }
  for (const path of pathsIn(from)) {
    if (lstatSync(join(from, path)).isDirectory()) mkdirSync(join(home, path), { recursive: true });
    else if (!isSame(join(from, path), join(home, path))) cpSync(join(from, path), join(home, path));
  }
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function isSame(one: string, other: string): boolean {
  const there = lstatSync(other, { throwIfNoEntry: false });
  return there?.isFile() === true && readFileSync(one).equals(readFileSync(other));
}

/** The address of the workbench, with another folder open where one is given. */
function openedAt(address: string, folder: string, ordinary: string | undefined): string {
  if (ordinary === undefined) return address;
  const opened = new URL(address);
  opened.searchParams.set('folder', join(folder, ordinary));
  return opened.href;
}

async function told(where: Desk | undefined, name: string): Promise<void> {
  await where?.code.shoot(`${name}-failed`);
  if (where !== undefined) await tellWhatIsShown(where.code.page);
}

/** Prints what a screen reader would find: of a machine elsewhere nobody has the picture. */
async function tellWhatIsShown(page: Page): Promise<void> {
  console.error(`The workbench shows:\n${await page.locator('body').ariaSnapshot()}`);
}
