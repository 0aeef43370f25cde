import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import * as functions from '../../server/src/api/index.ts';
import { Failure } from '../setup/failure.mjs';
import { ROOT, SCRATCH, TARBALL } from '../setup/paths.mjs';
import { run, runTool } from '../setup/run.mjs';
import { asciiPrograms } from './ascii-programs.mjs';
import {
  cellsAlone,
  lazyParts,
  separatePrograms,
  strictAnyway,
  unusedParts,
  versionAlone,
  withoutExamples,
} from './bundle-plugins.mjs';
import { FOR_ANY_NODE, FOR_NODE, FOR_WEBVIEW, LOADER, SITE_SCRIPTS, THREADS } from './bundles.mjs';
import { namePrograms } from './name-programs.mjs';
import { NOTICES, noticesFor } from './notices.mjs';
import { plainModes } from './plain-modes.mjs';
import { whatFills } from './what-fills.mjs';

const PACKAGE = join(SCRATCH, 'npm/package');
/** All that the package does, once: the command and its threads take from it what they need. */
const PROGRAM = 'program.js';
/** What other programs import: of the program, its functions alone. */
const FUNCTIONS = 'referentiel.js';

/** What stands in the package as it does here: the pages of the rules, where the program looks for them. */
const COPIED = ['LICENSE', 'docs/regles', 'docs/rules'];
/** Where the schemas stand here, and in the package. */
const SCHEMAS = join(ROOT, 'syntaxes');
const PACKED_SCHEMAS = join(PACKAGE, 'schemas');

/** Makes the package for npm: the command, its functions with their types, the pages of the rules. It depends on nothing. */
export async function makeNpmPackage() {
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(join(PACKAGE, 'dist'), { recursive: true });
  const bundles = await bundle();
  await declareTypes();
  for (const path of COPIED) cpSync(join(ROOT, path), join(PACKAGE, path), { recursive: true });
  copySchemas();
  cpSync(join(ROOT, 'docs/npm.md'), join(PACKAGE, 'README.md'));
  writeFileSync(join(PACKAGE, NOTICES), noticesFor(bundles.flatMap(({ inputs }) => Object.keys(inputs))));
  writeFileSync(join(PACKAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  plainModes(filesBelow(PACKAGE), [join(PACKAGE, 'dist/cli.js')]);
  const packed = await run('npm', ['pack', '--json', '--pack-destination', join(SCRATCH, 'npm')], {
    cwd: PACKAGE,
    quiet: true,
  });
  renameSync(join(SCRATCH, 'npm', fileIn(packed)), TARBALL);
  console.log(whatFills(PACKAGE, filesBelow(PACKAGE), bundles));
  console.log(`${TARBALL} (${Math.round(statSync(TARBALL).size / 1000)} kB)`);
}

/** The schemas, without the space that is for people: programs read them. */
function copySchemas() {
  const names = readdirSync(SCHEMAS).filter(name => name.endsWith('.schema.json'));
  mkdirSync(PACKED_SCHEMAS);
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8'));
    writeFileSync(join(PACKED_SCHEMAS, name), JSON.stringify(schema));
  }
}

const HOW = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  // What is of others stands in the notices, as in the extension.
  legalComments: 'none',
  metafile: true,
});

/** Strict as a whole, which esbuild would say again in each module; the rest as tsconfig.json has it. */
const STRICT_ONCE = /** @type {const} */ ({
  banner: { js: '"use strict";' },
  tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: true, alwaysStrict: false } },
});

/**
 * The language server is in the one program, too: the command starts it.
 * @type {import('esbuild').Plugin}
 */
const serverByCommand = {
  name: 'the language server by the command',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/lsp\/main\.ts$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'by command',
      pluginData: { resolveDir },
    }));
    onLoad({ filter: /.*/, namespace: 'by command' }, ({ pluginData: { resolveDir } }) => ({
      contents:
        "export const main = keep => import('../cli/main.ts').then(({ main }) => main(process.argv.slice(2), keep));",
      resolveDir,
    }));
  },
};

/** One program, and what starts it: as a command, and in its threads. Gives what each is made of. */
async function bundle() {
  const built = await Promise.all([
    build({
      ...FOR_ANY_NODE,
      ...HOW,
      entryPoints: ['server/src/launch/cli.ts'],
      outfile: join(PACKAGE, 'dist/cli.js'),
      plugins: [serverByCommand, separatePrograms(new Map([['cli/main.ts', PROGRAM]]), LOADER)],
      banner: { js: '#!/usr/bin/env node' },
    }),
    build({
      ...FOR_NODE,
      ...HOW,
      entryPoints: ['server/src/threads/population-worker.ts'],
      outfile: join(PACKAGE, 'dist/population-worker.js'),
      plugins: [separatePrograms(new Map([[THREADS, PROGRAM]]))],
    }),
    build({
      ...FOR_NODE,
      ...HOW,
      ...STRICT_ONCE,
      entryPoints: ['server/src/api/main.ts'],
      outfile: join(PACKAGE, 'dist', PROGRAM),
      plugins: [lazyParts, unusedParts, versionAlone, cellsAlone, withoutExamples, strictAnyway],
    }),
    ...SITE_SCRIPTS.map(({ name, entry, plugins = [] }) =>
      build({ ...FOR_WEBVIEW, ...HOW, plugins, entryPoints: [entry], outfile: join(PACKAGE, 'dist', name) }),
    ),
  ]).catch(() => {
    // esbuild has said why, in full.
    throw new Failure('The package for npm could not be built');
  });
  writeFileSync(join(PACKAGE, 'dist', FUNCTIONS), functionsOf(PROGRAM));
  chmodSync(join(PACKAGE, 'dist/cli.js'), 0o755);
  asciiPrograms(filesBelow(join(PACKAGE, 'dist')));
  namePrograms([join(PACKAGE, 'dist', PROGRAM)]);
  return built.map(({ metafile }) => metafile);
}

/**
 * @param {string} program
 * @returns {string} CommonJS whose names Node finds without running it
 */
function functionsOf(program) {
  const names = Object.keys(functions).join(', ');
  return `'use strict';\nconst { ${names} } = require('./${program}');\nmodule.exports = { ${names} };\n`;
}

/** The types of what the package exports, which lean on nothing else. */
async function declareTypes() {
  const types = join(SCRATCH, 'npm/types');
  rmSync(types, { recursive: true, force: true });
  await runTool('typescript/bin/tsc', ['-p', 'server/tsconfig.api.json', '--outDir', types]);
  const declared = ['api/index', 'api/options', ...outputs().map(name => `outputs/${name}`)];
  for (const name of declared) {
    const text = readFileSync(join(types, 'server/src', `${name}.d.ts`), 'utf8');
    const path = join(PACKAGE, 'types', `${name}.d.ts`);
    mkdirSync(dirname(path), { recursive: true });
    // A declaration stands for the JavaScript that it is of.
    writeFileSync(path, text.replaceAll(/(from '\..*)\.ts'/g, "$1.js'"));
  }
}

function outputs() {
  return readdirSync(join(ROOT, 'server/src/outputs')).map(file => file.replace(/\.ts$/, ''));
}

function manifest() {
  const whole = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { name, version, license, keywords, engines, repository } = whole;
  const { description } = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8'));
  return {
    name,
    version,
    description,
    license,
    keywords,
    // Known where the package is published (`publish.yml`).
    repository,
    type: 'commonjs',
    engines: { node: engines.node },
    bin: { referentiel: 'dist/cli.js' },
    exports: {
      '.': { types: './types/api/index.d.ts', default: `./dist/${FUNCTIONS}` },
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
    publishConfig: { access: 'public', provenance: true },
  };
}

/** @param {string} packed what `npm pack --json` prints */
function fileIn(packed) {
  const [{ filename }] = Object.values(JSON.parse(packed));
  return filename;
}

/** @param {string} folder */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}
