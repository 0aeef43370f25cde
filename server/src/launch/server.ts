import './refuse-old-node.ts';
import { keepCompiled } from '../disk/compiled.ts';

// A bundle of its own, which is loaded with what V8 made of it.
void import('../lsp/main.ts').then(({ main }) => main(keepCompiled));
