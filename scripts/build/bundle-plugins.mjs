import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../setup/paths.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * What stands in another bundle, which is loaded when somebody imports it.
 * @param {ReadonlyMap<string, string>} programs the name of a bundle in dist/, by the end of the path of what stands in it
 * @param {string} [loader] a module of ours that loads it (`loadProgram`), in the place of Node
 * @returns {Plugin}
 */
export function separatePrograms(programs, loader) {
  return {
    name: 'separate programs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const found = [...programs].find(([start]) => start.endsWith(path.replace(/^(?:\.\.?\/)+/, '')));
        if (!found) return undefined;
        return loader ? { path: found[1], namespace: 'program' } : { path: `./${found[1]}`, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'program' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(loader)}).loadProgram(require('node:path').join(__dirname, '${path}'));`,
        resolveDir: ROOT,
      }));
    },
  };
}

/**
 * Parts of Node that the protocol's library names at its beginning and that a server on stdio or IPC never uses: they are
 * loaded when they are.
 * @type {Plugin}
 */
export const lazyParts = {
  name: 'lazy parts of Node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:child_process|crypto|net)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]vscode-/.test(importer) ? { path, namespace: 'lazy' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
    }));
  },
};

const UNUSED = /^(?:ajv|ajv-formats|zod\/v3|zod-to-json-schema)$/;
const AGENTS = /[\\/]node_modules[\\/]@modelcontextprotocol[\\/]/;

/**
 * What the protocol for agents brings and nothing here asks for, left out and told where something needs it after all: schemas of an
 * older kind, and questions to the person behind an agent.
 * @type {Plugin}
 */
export const unusedParts = {
  name: 'unused parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path, importer }) =>
      AGENTS.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `function refuse() { throw new Error('${path} is left out of this program'); }
        export { refuse as default, refuse as object, refuse as zodToJsonSchema };`,
    }));
  },
};

/**
 * Of workbooks, their cells: charts are a third of the library that reads them, and neither these nor pivot tables nor pictures are
 * written. A chart that cannot be understood is passed over by the library, as all are here. What needs a password is refused.
 * @type {Plugin}
 */
export const cellsAlone = {
  name: 'cells alone',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^\.\/(?:chart-(?:reader|writer)|pivot-writer|drawing-writer|crypto\/agile)\.mjs$/ },
      ({ path, importer }) =>
        /[\\/]hucre[\\/]dist[\\/]xlsx[\\/](?:reader|writer)\.mjs$/.test(importer)
          ? { path, namespace: 'beside cells' }
          : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'beside cells' }, ({ path }) => ({
      contents: `export const parseChart = () => undefined;
        function refuse() { throw new Error('${path} is left out of this program'); }
        export { refuse as writeChart, refuse as writePivotTable, refuse as resolvePivotSource, refuse as writeDrawing };
        export { refuse as decryptAgile, refuse as encryptAgile };`,
    }));
  },
};

/**
 * The API of VS Code, the same object in every file: taken as the namespace of a module, it is copied name by name for each of
 * them, which is a third of what loading the extension costs.
 * @type {Plugin}
 */
export const oneVsCode = {
  name: 'one API of VS Code',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]client[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        "import * as vscode from 'vscode';",
        "const vscode: typeof import('vscode') = require('vscode');",
      ),
      loader: 'ts',
    }));
  },
};

/**
 * Of the manifest, what the programs say of themselves: their version, and nothing of what the extension contributes.
 * @type {Plugin}
 */
export const versionAlone = {
  name: 'version alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path !== join(ROOT, 'package.json')) return undefined;
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * Rules without their examples, which are their tests and stand on their pages: no program reads them, nor what they are made of.
 * @type {Plugin}
 */
export const withoutExamples = {
  name: 'without examples',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/samples\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      sideEffects: false,
    }));
    onLoad({ filter: /[\\/]analysis[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(EXAMPLES, '  $1: [],\n');
      if (contents === text) throw new Error(`No examples are found in ${path}`);
      return { contents, loader: 'ts' };
    });
  },
};

/** As they are laid out by `npm run format`. */
const EXAMPLES = /^ {2}(bad|good): \[(?:.*\],?\n|\n[\s\S]*?\n {2}\],\n)/gm;

/**
 * Of the catalogue of sentences, those that a program says: for one that says few, all of them are more than the rest of it.
 * @type {Plugin}
 */
export const usedSentences = {
  name: 'sentences that are used',
  setup({ initialOptions, onLoad }) {
    onLoad({ filter: /[\\/]l10n[\\/]fr\.json$/ }, async ({ path }) => {
      const without = { name: 'no sentences', setup: noSentences };
      const plugins = (initialOptions.plugins ?? []).map(one =>
        one.name === 'sentences that are used' ? without : one,
      );
      const how = {
        ...initialOptions,
        plugins,
        charset: /** @type {const} */ ('utf8'),
        write: false,
        sourcemap: false,
      };
      const { outputFiles = [] } = await build({ ...how, minify: true, metafile: false });
      const program = outputFiles.map(({ text }) => text).join('');
      const all = Object.entries(JSON.parse(readFileSync(path, 'utf8')));
      return {
        contents: JSON.stringify(Object.fromEntries(all.filter(([key]) => program.includes(key)))),
        loader: 'json',
      };
    });
  },
};

/** @param {import('esbuild').PluginBuild} plugin */
function noSentences({ onLoad }) {
  onLoad({ filter: /[\\/]l10n[\\/]fr\.json$/ }, () => ({ contents: '{}', loader: 'json' }));
}

/**
 * The library of the protocol, of which a page that has the core and no server needs none: what the server uses of it is there, and
 * means nothing; an error of it is one.
 * @type {Plugin}
 */
export const noProtocol = {
  name: 'no protocol',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lsp[\\/]wire[\\/]values\.ts$/ }, ({ path }) => {
      const [, names = ''] = /export \{([^}]*)\}/.exec(readFileSync(path, 'utf8')) ?? [];
      const exported = names
        .split(',')
        .flatMap(name => (name.trim() === '' ? [] : [`export const ${name.trim()} = None;`]));
      return { contents: `${NONE}${exported.join('\n')}`, loader: 'js' };
    });
  },
};

const NONE = `class Failed extends Error { constructor(_, message) { super(message); } }
const None = new Proxy(Failed, { get: (error, name) => (name in error ? Reflect.get(error, name) : 0) });
`;

/**
 * Old libraries, without the line that makes each of their modules strict: the program that they go into is strict as a whole.
 * @type {Plugin}
 */
export const strictAnyway = {
  name: 'strict anyway',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.c?js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^(["'])use strict\1;?$/m, ''),
    }));
  },
};
