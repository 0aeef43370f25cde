import './refuse-old-node.ts';
import { keepCompiled } from '../disk/compiled.ts';

void import('../cli/main.ts').then(({ main }) => main(process.argv.slice(2), keepCompiled));
