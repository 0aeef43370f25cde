import './refuse-old-node.ts';
import v8 from 'node:v8';
import { keepCompiled } from '../disk/keep-compiled.ts';

keepCompiled(process.argv[1]);
// A bundle of its own: what is compiled is kept file by file, as soon as somebody has asked for it.
void import('../lsp/main.ts').then(() => {
  // The room for young things stays what the program itself took: grown as V8 would have it while thousands of files are
  // read, it is a fifth of all memory, and saves nothing.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
});
