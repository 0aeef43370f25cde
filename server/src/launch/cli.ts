import './refuse-old-node.ts';
import { keepCompiled } from '../disk/compiled.ts';

const [command, way, ...others] = process.argv.slice(2);
// Editors wait for the language server: where nothing is to be said of how it was called, no command is loaded.
if (command === 'lsp' && way === '--stdio' && !others.includes('--help') && !others.includes('-h')) {
  void import('../lsp/main.ts').then(({ main }) => main(keepCompiled));
} else {
  void import('../cli/main.ts').then(({ main }) => main(process.argv.slice(2), keepCompiled));
}
