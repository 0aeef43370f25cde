import { buildBundles } from '../build/bundles.mjs';
import { checks } from '../build/checks.mjs';
import { makeNpmPackage } from '../build/npm-package.mjs';
import { makePackage } from '../build/package.mjs';
import { chromium } from '../setup/chromium.mjs';
import { editorTests } from '../setup/editors.mjs';
import { Failure } from '../setup/failure.mjs';
import { runTool } from '../setup/run.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { installVsCodeWeb } from '../vscode-web/install.mjs';
import { checkWorkflows } from '../workflows/check.mjs';
import { runInVsCode } from './in-vscode.mjs';
import { runInVsCodeWeb } from './in-web.mjs';
import { runInWorkbench } from './in-workbench.mjs';
import { MOCHA, SIDE_BY_SIDE, STRICT } from './mocha.mjs';
import { onceMore } from './once-more.mjs';

/**
 * A stage with the key that `--only` selects it by, and the keys of the stages that must run before it.
 * @typedef {import('../setup/stages.mjs').Stage & { readonly key: string, readonly needs?: readonly string[] }} TestStage
 */

/** @type {(which: import('./in-workbench.mjs').Which) => readonly TestStage[]} */
const allStages = which => [
  { key: 'chromium', name: 'Chromium', run: findChromium },
  { key: 'vscode', name: 'the embedded VS Code', run: installVsCode },
  { key: 'build', name: 'the bundles', run: () => buildBundles({ release: false }) },
  ...checks({ fix: false }).map(check => ({ key: 'check', ...check })),
  { key: 'check', name: "workflows and the action, by GitHub's own reader", run: checkWorkflows },
  {
    key: 'unit',
    name: 'the unit tests, the language server and the command line',
    needs: ['build'],
    run: () => runTool(MOCHA, SIDE_BY_SIDE),
  },
  {
    key: 'docs',
    name: 'the examples and links of the documentation',
    needs: ['build'],
    run: () => runTool(MOCHA, [...STRICT, ...SIDE_BY_SIDE, '--timeout', '120000', 'test/docs/*.test.ts']),
  },
  { key: 'editors', name: 'in other editors', needs: ['build'], run: () => onceMore('other editors', runInEditors) },
  {
    key: 'webview',
    name: 'the simulation in Chromium',
    needs: ['chromium', 'build'],
    run: () => runTool(MOCHA, [...STRICT, ...SIDE_BY_SIDE, '--timeout', '120000', 'test/webview/**/*.test.ts']),
  },
  { key: 'package', name: 'the package', run: makePackage },
  { key: 'vscode-web', name: 'VS Code for the Web', run: installVsCodeWeb },
  {
    key: 'web',
    name: 'in VS Code for the Web, the package',
    needs: ['chromium', 'vscode-web', 'package'],
    run: () => onceMore('VS Code for the Web', runInVsCodeWeb),
  },
  {
    key: 'installed',
    name: 'in VS Code, the package installed',
    needs: ['chromium', 'vscode', 'package'],
    run: () => onceMore('VS Code, the package installed', () => runInVsCode()),
  },
  {
    key: 'npm',
    name: 'the package for npm',
    // Both are made again.
    needs: ['package'],
    run: async () => {
      await makeNpmPackage();
      await runTool(MOCHA, [...STRICT, '--timeout', '120000', 'test/package/*.test.ts']);
    },
  },
  {
    key: 'ui',
    name: 'the workbench, the package installed',
    needs: ['chromium', 'vscode', 'package'],
    run: () => runInWorkbench(which),
  },
];

/**
 * The stages of `npm test`, or those of the given keys with what they need.
 * @param {readonly string[]} keys none for all
 * @param {import('./in-workbench.mjs').Which} which what is run of those in the workbench
 * @returns {readonly TestStage[]}
 * @throws {Failure} when a key is unknown
 */
export function testStages(keys, which) {
  const stages = allStages(which);
  const known = new Set(stages.map(({ key }) => key));
  const unknown = keys.filter(key => !known.has(key));
  if (unknown.length > 0) throw new Failure(`No stage ${unknown.join(', ')}; there are ${[...known].join(', ')}`);
  if (keys.length === 0) return stages;
  const needed = stages.filter(({ key }) => keys.includes(key)).flatMap(({ needs = [] }) => needs);
  return stages.filter(({ key }) => keys.includes(key) || needed.includes(key));
}

async function runInEditors() {
  const tests = await editorTests();
  if (tests.length > 0) await runTool(MOCHA, [...STRICT, ...SIDE_BY_SIDE, '--timeout', '120000', ...tests]);
}

/** The programs that drive Chromium find its path in CHROMIUM. */
async function findChromium() {
  process.env.CHROMIUM = await chromium();
  console.log(process.env.CHROMIUM);
}
