/** A scenario in the workbench, on a copy of referentiel/ in a git repository. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { restore, type Sitting, sitting } from './sitting.ts';
import type { Workbench } from './workbench.ts';

export const SCENARIO = 'commune_rurale.scenario.yml';
/** What the scenario comes to as it is committed. */
export const TOTAL = '28.60';

/** The scenario's tab, and any other's. */
export const TAB = tabOf(SCENARIO);
export function tabOf(name: string): string {
  return `.tab[data-resource-name="${name}"]`;
}

export interface ScenarioRoom {
  readonly code: Workbench;
  /** The paths of the folder that is open, and of that of its scenarios. */
  readonly workspace: string;
  readonly scenarios: string;
  /** Opens the scenario; its view shows the scores, and nothing is unsaved. */
  open(): Promise<void>;
  /** Goes to the view; keys that come before its page is there come to nothing. */
  toView(): Promise<void>;
  total(): Locator;
  showsTotal(text: string | RegExp): Promise<void>;
  row(id: string): Locator;
  /** Looks for an action. */
  find(text: string): Promise<void>;
  /** Chooses something of the menu of the scenario's name. */
  choose(name: string): Promise<void>;
  /** Ends the comparison, which VS Code would remember. */
  compareWithNothing(): Promise<void>;
  isUnsaved(unsaved: boolean): Promise<Locator>;
  /** Takes back what is not saved, which takes the view back to what it showed. */
  revert(): Promise<void>;
}

/** Declares the hooks of a room: each of its tests begins with no editor open, and with the files as they are committed. */
export function scenarioRoom(name: string): ScenarioRoom {
  const workspace = process.env['E2E_WORKSPACE'] ?? '';
  let here: Sitting | undefined;
  const opened = (): Workbench => {
    assert.ok(here, 'the workbench is open');
    return here.code;
  };

  sitting(
    name,
    begun => {
      here = begun;
    },
    { plant: commitAll },
  );

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') return;
    assert.deepEqual(here?.thrown, [], 'the workbench met no error of its own');
    await opened().closeAll();
    restore(workspace);
  });

  const total = (): Locator => opened().webview.getByTestId('total-done');
  const showsTotal = async (text: string | RegExp): Promise<void> => {
    await total().filter({ hasText: text }).waitFor();
  };
  const isUnsaved = (unsaved: boolean): Promise<Locator> =>
    opened().see(unsaved ? `${TAB}.dirty` : `${TAB}:not(.dirty)`);
  return {
    get code() {
      return opened();
    },
    workspace,
    scenarios: join(workspace, 'exemple/scenarios'),
    open: async () => {
      await opened().open(SCENARIO);
      await showsTotal(TOTAL);
      await isUnsaved(false);
    },
    toView: async () => {
      await opened().page.locator(TAB).click();
      await total().waitFor();
    },
    total,
    showsTotal,
    row: id => opened().webview.locator(`[role=treegrid] [data-id="${id}"]`),
    find: async text => {
      await opened().webview.getByRole('searchbox', { name: /^Filt/ }).fill(text);
    },
    choose: async item => {
      await opened().webview.locator('.document-name').click();
      await opened().webview.getByRole('menuitem', { name: item, exact: true }).click();
    },
    compareWithNothing: async () => {
      await opened().webview.locator('.tools .menu-button').first().click();
      await opened().webview.getByRole('menuitem', { name: 'Nothing' }).click();
      await opened().webview.getByTestId('total-difference').waitFor({ state: 'detached' });
    },
    isUnsaved,
    revert: async () => {
      await opened().run('File: Revert File');
      await isUnsaved(false);
      await showsTotal(TOTAL);
    },
  };
}

/** The workbench sees Git here alone: its other tests are to be the same in and out of a repository. */
function commitAll(workspace: string): void {
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify({ 'git.enabled': true }));
  git(workspace, 'init', '--quiet');
  git(workspace, 'add', '--all');
  git(workspace, 'commit', '--quiet', '--message', 'Exemple');
}

function git(cwd: string, ...args: readonly string[]): void {
  const someone = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...someone, ...args], { cwd, stdio: 'pipe' });
}
