import './refuse-old-node.ts';
import { keepCompiled } from '../disk/keep-compiled.ts';
import { compileQuickly } from './compile-quickly.ts';

/** The commands that read and check, and do not calculate. */
const QUICK: readonly (string | undefined)[] = ['check', 'format', 'lsp'];

keepCompiled(process.argv[1]);
if (QUICK.includes(process.argv[2])) compileQuickly();
void import('../cli/main.ts').then(({ main }) => main(process.argv.slice(2)));
