import './refuse-old-node.ts';
import { keepCompiled } from '../disk/keep-compiled.ts';

keepCompiled(process.argv[1]);
// A bundle of its own: what is compiled is kept file by file, as soon as somebody has asked for it.
void import('../lsp/main.ts');
