import './refuse-old-node.ts';
import { keepCompiled } from '../disk/keep-compiled.ts';

keepCompiled(process.argv[1]);
void import('../cli/main.ts').then(({ main }) => main(process.argv.slice(2)));
