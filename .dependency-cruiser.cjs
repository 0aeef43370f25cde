/**
 * The layers of the house (ARCHITECTURE.md): arrows point inward, and nothing goes in circles.
 * swc reads the TypeScript here, because dependency-cruiser does not know the API of TypeScript 7 yet.
 */
const CORE_LAYERS = [
  'memory',
  'text',
  'model',
  'parse',
  'skeletons',
  'index',
  'evaluation',
  'scoring',
  'reasoning',
  'coverage',
  'generation',
  'mutation',
  'analysis',
  'sheets',
  'refactor',
  'changes',
  'impact',
  'review',
  'features',
];
const LSP_LAYERS = [
  'turns',
  'wire',
  'proto',
  'session',
  'folders',
  'options',
  'versions',
  'scenarios',
  'edits',
  'problems',
  'handlers',
  'services',
];

/**
 * What each area may import besides itself: other areas, packages, and Node's own modules.
 * @type {Record<string, { areas?: string[], packages?: string[], node?: boolean }>}
 */
const AREAS = {
  l10n: { packages: ['@vscode/l10n'] },
  'server/src/protocol': {},
  'server/src/outputs': {},
  'server/src/rounding': {},
  'server/src/reading': { areas: ['server/src/protocol'] },
  'server/src/core': {},
  'server/src/words': { areas: ['server/src/core', 'server/src/rounding', 'l10n'] },
  'server/src/files': { areas: ['server/src/core'] },
  'server/src/disk': { areas: ['server/src/core', 'server/src/files'], node: true },
  'server/src/tables': { areas: ['server/src/core', 'server/src/files'], packages: ['csv-parse', 'hucre'] },
  'server/src/threads': { areas: ['server/src/core'], node: true },
  'server/src/lsp': {
    areas: [
      'server/src/core',
      'server/src/files',
      'server/src/protocol',
      'server/src/rounding',
      'server/src/words',
      'l10n',
      'server/src/tables',
    ],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  // Where the language server begins in Node.
  'server/src/lsp/main.ts': {
    areas: ['server/src/lsp', 'server/src/files', 'server/src/disk', 'l10n'],
    packages: ['vscode-languageserver'],
    node: true,
  },
  'server/src/lsp/young-room.ts': { node: true },
  'server/src/site': {
    // What the server makes of the core for others to show.
    areas: [
      'server/src/core',
      'server/src/lsp',
      'server/src/protocol',
      'server/src/reading',
      'server/src/words',
      'l10n',
    ],
    packages: ['markdown-it'],
    node: true,
  },
  'server/src/cli': {
    // Of the servers only their entries, for `lsp --stdio` and `mcp`.
    areas: [
      'server/src/core',
      'server/src/files',
      'server/src/disk',
      'server/src/tables',
      'server/src/threads',
      'server/src/words',
      'server/src/outputs',
      'server/src/site',
      'server/src/lsp/main.ts',
      'server/src/mcp/main.ts',
      'l10n',
    ],
    node: true,
  },
  'server/src/mcp': {
    areas: ['server/src/core', 'server/src/files', 'server/src/disk', 'server/src/words', 'server/src/cli', 'l10n'],
    packages: ['@modelcontextprotocol/sdk', 'zod'],
    node: true,
  },
  'server/src/api': {
    areas: ['server/src/core', 'server/src/files', 'server/src/words', 'server/src/outputs', 'server/src/cli', 'l10n'],
  },
  'server/src/launch': {
    areas: ['server/src/disk', 'server/src/lsp/main.ts', 'server/src/cli/main.ts', 'l10n'],
    node: true,
  },
  'client/src': {
    areas: ['server/src/protocol', 'server/src/reading', 'l10n'],
    packages: ['vscode', 'vscode-languageclient'],
    node: true,
  },
  // The one view that has the core in its page.
  'client/webview/site/simulation.ts': {
    areas: ['client/webview', 'server/src/protocol', 'server/src/rounding', 'server/src/site/play'],
  },
  'client/webview': {
    areas: ['server/src/protocol', 'server/src/rounding'],
    packages: ['preact', '@tanstack/virtual-core', 'd3-hierarchy', 'd3-scale', 'd3-shape'],
  },
};

/** What only parse/ may use, inside the core. */
const PARSER_PACKAGES = ['js-yaml'];

const startsWith = paths => `^(${paths.join('|')})(/|$)`;
const inPackages = names => `(^|node_modules/|@types/)(${names.join('|')})(/|$)`;
const OURS = startsWith(['client', 'l10n', 'scripts', 'server', 'test']);
const PACKAGE_KINDS = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** Files whose rules are their own, within an area. */
const ENTRIES = ['client/webview/site/simulation.ts', 'server/src/lsp/main.ts', 'server/src/lsp/young-room.ts'];

const areaRules = Object.entries(AREAS).flatMap(([area, { areas = [], packages = [], node = false }]) => {
  const isCore = area === 'server/src/core';
  const within = { path: startsWith([area]), ...(ENTRIES.includes(area) ? {} : { pathNot: startsWith(ENTRIES) }) };
  const from = isCore ? { ...within, pathNot: startsWith(['server/src/core/parse']) } : within;
  return [
    forbid(`${area} imports only ${[...areas, 'itself'].join(', ')}`, within, {
      path: OURS,
      pathNot: startsWith([area, ...areas]),
    }),
    forbid(`${area} uses only ${packages.join(', ') || 'no package'}`, from, {
      dependencyTypes: PACKAGE_KINDS,
      pathNot: inPackages(['(?!)', ...packages]),
    }),
    ...(node ? [] : [forbid(`${area} does not know Node`, within, { dependencyTypes: ['core'] })]),
  ];
});

/** Of an area whose folders stand in an order, each imports only itself and those before it. */
function layerRules(area, layers) {
  return layers.map((layer, place) =>
    forbid(
      `${area}: ${layer} imports only the layers before it`,
      { path: `^${area}/${layer}/` },
      { path: `^${area}/`, pathNot: `^${area}/(${layers.slice(0, place + 1).join('|')})/` },
    ),
  );
}

function forbid(name, from, to) {
  return { name, severity: 'error', from, to };
}

module.exports = {
  forbidden: [
    forbid('no circles', {}, { circular: true }),
    forbid('every import leads somewhere', {}, { couldNotResolve: true, pathNot: '^vscode$' }),
    forbid(
      'core: parse uses only the parsers',
      { path: '^server/src/core/parse/' },
      {
        dependencyTypes: PACKAGE_KINDS,
        pathNot: inPackages(PARSER_PACKAGES),
      },
    ),
    forbid(
      'only disk knows the file system',
      { path: '^server/src/', pathNot: '^server/src/disk/' },
      { path: '^(node:)?fs(/|$)' },
    ),
    ...layerRules('server/src/core', CORE_LAYERS),
    ...layerRules('server/src/lsp', LSP_LAYERS),
    ...areaRules,
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
  },
};
