import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * What stands in another bundle, which is loaded when somebody imports it.
 * @param {ReadonlyMap<string, string>} programs the name of a bundle in dist/, by the end of the path of what stands in it
 * @returns {Plugin}
 */
export function separatePrograms(programs) {
  return {
    name: 'separate programs',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const found = [...programs].find(([start]) => start.endsWith(path.replace(/^(?:\.\.?\/)+/, '')));
        return found && { path: `./${found[1]}`, external: true };
      });
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

/**
 * What the library of the protocol for agents brings for schemas of an older kind, and for questions to the person behind an agent,
 * which our server never asks: left out, and told where something needs it after all.
 * @type {Plugin}
 */
export const unusedParts = {
  name: 'unused parts of the protocol for agents',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:ajv|ajv-formats|zod\/v3|zod-to-json-schema)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]@modelcontextprotocol[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `function refuse() { throw new Error('${path} is left out of this program'); }
        export { refuse as default, refuse as object, refuse as zodToJsonSchema };`,
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
