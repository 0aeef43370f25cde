import { runTool } from '../setup/run.mjs';
import { MOCHA } from '../testing/mocha.mjs';
import { checkGenerated } from './generated.mjs';

const COMPILATIONS = [
  { name: 'types', project: 'tsconfig.json' },
  { name: 'types of the core alone', project: 'server/tsconfig.core.json' },
  { name: 'types of the webview', project: 'client/webview/tsconfig.json' },
  { name: 'types of the scripts', project: 'scripts/tsconfig.json' },
];

/**
 * What can be checked without running the product.
 * @param {{ readonly fix: boolean }} options with fix, what can be mended is mended
 * @returns {readonly import('../setup/stages.mjs').Stage[]}
 */
export function checks({ fix }) {
  return [
    { name: 'style', run: () => runTool('@biomejs/biome/bin/biome', ['check', ...(fix ? ['--write'] : [])]) },
    ...COMPILATIONS.map(({ name, project }) => ({ name, run: () => runTool('typescript/bin/tsc', ['-p', project]) })),
    {
      name: 'layers',
      run: () => runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ['l10n', 'server/src', 'client']),
    },
    { name: 'sentences', run: () => runTool(MOCHA, ['--timeout', '60000', 'test/words/catalogue.test.ts']) },
    { name: 'generated files', run: () => checkGenerated({ fix }) },
  ];
}
