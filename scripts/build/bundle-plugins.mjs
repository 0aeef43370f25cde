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
