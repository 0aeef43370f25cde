import { globSync } from 'node:fs';
import { checks } from '../build/checks.mjs';
import { makeNpmPackage } from '../build/npm-package.mjs';
import { makePackage } from '../build/package.mjs';
import { chromium } from '../setup/chromium.mjs';
import { editorTests } from '../setup/editors.mjs';
import { Failure } from '../setup/failure.mjs';
import { ROOT } from '../setup/paths.mjs';
import { run, runTool } from '../setup/run.mjs';
import { runStages } from '../setup/stages.mjs';
import { installVsCode } from '../vscode/install.mjs';
import { installVsCodeWeb } from '../vscode-web/install.mjs';
import { checkWorkflows } from '../workflows/check.mjs';
import { withSharedBrowser } from './browser.mjs';
import { runInVsCode } from './in-vscode.mjs';
import { runInVsCodeWeb } from './in-web.mjs';
import { runInWorkbench } from './in-workbench.mjs';
import { MOCHA, SIDE_BY_SIDE } from './mocha.mjs';

/**
 * A part of the tests. Of each lane one stage runs at a time: `screen` for what waits for an editor or a browser, `cores` for what
 * computes.
 * @typedef {object} TestStage
 * @property {string} key what `--only` selects it by
 * @property {string} name
 * @property {'screen' | 'cores'} lane
 * @property {readonly string[]} [needs] the keys of the stages that must have passed before it
 * @property {boolean} [full] true for what `npm test` leaves to the full run
 * @property {() => Promise<unknown>} run
 *
 * @typedef {import('./in-workbench.mjs').Which} Which
 */

const LONG = ['--timeout', '120000'];

/** Those that need neither an editor nor a browser. */
const UNIT_TESTS =
  'test/{core,words,launch,api,disk,files,tables,lsp,site,cli,mcp,threads,client,corpus,fuzz,bench}/**/*.test.ts';

/** A test file that is left to the full run says so in its name. */
const FULL = '.full.test.ts';

/**
 * Every stage, in the order in which its lane runs it. Built once, first, as it ships: all others try that.
 * @param {Which} which what is run of those in the workbench
 * @returns {readonly TestStage[]}
 */
function allStages(which) {
  return [
    { key: 'package', name: 'the package', lane: 'cores', run: makePackage },
    { key: 'chromium', name: 'Chromium', lane: 'screen', run: chromium },
    { key: 'vscode', name: 'the embedded VS Code', lane: 'screen', run: installVsCode },
    ...workbenchStages(which),
    {
      key: 'installed',
      name: 'in VS Code, the package installed and taken away',
      lane: 'screen',
      needs: ['chromium', 'vscode', 'package'],
      run: () => withChromium(runInVsCode),
    },
    { key: 'vscode-web', name: 'VS Code for the Web', lane: 'screen', run: installVsCodeWeb },
    {
      key: 'web',
      name: 'in VS Code for the Web, the package',
      lane: 'screen',
      needs: ['chromium', 'vscode-web', 'package'],
      run: () => withChromium(runInVsCodeWeb),
    },
    {
      key: 'webview',
      name: 'the views, in one Chromium',
      lane: 'screen',
      needs: ['chromium', 'package'],
      run: () => runViews(testFiles('test/webview', false)),
    },
    {
      key: 'webview-full',
      name: 'the views, in one Chromium, the rest',
      lane: 'screen',
      needs: ['chromium', 'package'],
      full: true,
      run: () => runViews(testFiles('test/webview', true)),
    },
    {
      key: 'check',
      name: 'style, types, layers, sentences',
      lane: 'cores',
      run: () => runStages(checks({ fix: false })),
    },
    {
      key: 'workflows',
      name: 'workflows and the action, by GitHub’s own reader',
      lane: 'cores',
      run: checkWorkflows,
    },
    {
      key: 'unit',
      name: 'the unit tests, the language server and the command line',
      lane: 'cores',
      needs: ['package'],
      run: () => runTool(MOCHA, [...SIDE_BY_SIDE, UNIT_TESTS]),
    },
    {
      key: 'docs',
      name: 'the examples and links of the documentation',
      lane: 'cores',
      needs: ['package'],
      run: () => runTool(MOCHA, [...SIDE_BY_SIDE, ...LONG, 'test/docs/*.test.ts']),
    },
    {
      key: 'npm',
      name: 'the package for npm, installed',
      lane: 'cores',
      needs: ['package'],
      run: async () => {
        await makeNpmPackage();
        await runTool(MOCHA, [...LONG, 'test/package/npm.test.ts']);
      },
    },
    ...longStages(),
  ];
}

/** The shapes of the folder that a workbench is opened on, in test/e2e/ui, and what they are. */
const SHAPES = [
  { shape: 'newcomer', name: 'in the workbench, an ordinary folder' },
  { shape: 'measures', name: 'in the workbench, measures' },
  { shape: 'scenarios', name: 'in the workbench, scenarios in a repository' },
];

/**
 * Of each shape one sitting for what every change has to pass, and one for the rest.
 * @param {Which} which
 * @returns {readonly TestStage[]}
 */
function workbenchStages(which) {
  const sittings = SHAPES.flatMap(({ shape, name }) => [
    { key: shape, name, files: testFiles(`test/e2e/ui/${shape}`, false), full: false },
    { key: `${shape}-full`, name: `${name}, the rest`, files: testFiles(`test/e2e/ui/${shape}`, true), full: true },
  ]);
  return sittings
    .filter(({ files }) => files.length > 0)
    .map(({ files, ...sitting }) => ({
      ...sitting,
      lane: 'screen',
      needs: ['chromium', 'vscode', 'package'],
      run: () => withChromium(() => runInWorkbench(files, which)),
    }));
}

/**
 * The test files of a folder, as paths from the root.
 * @param {string} folder
 * @param {boolean} full those that are left to the full run, or else the others
 */
function testFiles(folder, full) {
  const files = globSync(`${folder}/**/*.test.ts`, { cwd: ROOT });
  return files.filter(file => file.endsWith(FULL) === full).sort();
}

/** @param {readonly string[]} files */
function runViews(files) {
  return withChromium(() => withSharedBrowser(() => runTool(MOCHA, [...SIDE_BY_SIDE, ...LONG, ...files])));
}

/**
 * What takes an hour, or more programs than a change is worth.
 * @returns {readonly TestStage[]}
 */
function longStages() {
  const script = (/** @type {string[]} */ ...args) => run(process.execPath, args);
  return [
    {
      key: 'reproducible',
      name: 'the packages, made again',
      lane: 'cores',
      needs: ['package', 'npm'],
      run: () => runTool(MOCHA, [...LONG, 'test/package/reproducible.test.ts']),
    },
    {
      key: 'editors',
      name: 'in other editors',
      lane: 'cores',
      needs: ['package'],
      run: async () => {
        const tests = await editorTests();
        if (tests.length > 0) await runTool(MOCHA, [...LONG, ...tests]);
      },
    },
    { key: 'site', name: 'the site of the documentation', lane: 'cores', run: () => script('scripts/docs.mjs') },
    {
      key: 'exercise',
      name: 'an hour of random edits and all requests',
      lane: 'cores',
      needs: ['package'],
      run: () => script('scripts/exercise.mjs', 'referentiel', '--minutes', '60'),
    },
    {
      key: 'fuzz',
      name: '200,000 spoilt texts',
      lane: 'cores',
      run: () => script('scripts/fuzz.mjs', '--texts', '200000'),
    },
    {
      key: 'kill',
      name: 'killed at random moments',
      lane: 'screen',
      needs: ['chromium', 'vscode', 'package'],
      run: () => script('scripts/kill.mjs'),
    },
    {
      key: 'soak',
      name: 'twenty minutes of work',
      lane: 'screen',
      needs: ['chromium', 'vscode', 'package'],
      run: () => script('scripts/soak.mjs'),
    },
  ].map(stage => ({ .../** @type {TestStage} */ (stage), full: true }));
}

/**
 * The stages of `npm test`, of the full run, or those of the given keys with what they need.
 * @param {{ readonly full?: boolean | undefined, readonly keys?: readonly string[] | undefined } & Which} asked
 * @returns {readonly TestStage[]}
 * @throws {Failure} when a key is unknown
 */
export function testStages({ full = false, keys, ...which }) {
  const stages = allStages(which);
  if (keys === undefined) return stages.filter(stage => full || stage.full !== true);
  const asked = keys.map(key => stageIn(stages, key));
  const needed = new Set(asked.flatMap(({ needs = [] }) => needs));
  return stages.filter(stage => asked.includes(stage) || needed.has(stage.key));
}

/**
 * @param {string} key
 * @returns {TestStage}
 * @throws {Failure} when there is none of this key
 */
export function stageOf(key) {
  return stageIn(allStages({}), key);
}

/**
 * @param {readonly TestStage[]} stages
 * @param {string} key
 */
function stageIn(stages, key) {
  const stage = stages.find(one => one.key === key);
  if (stage === undefined) throw new Failure(`No stage ${key}; there are ${stages.map(one => one.key).join(', ')}`);
  return stage;
}

/**
 * The programs that drive Chromium find its path in CHROMIUM.
 * @param {() => Promise<unknown>} run
 */
async function withChromium(run) {
  process.env.CHROMIUM = await chromium();
  await run();
}
