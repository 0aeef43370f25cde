import { keepCompiled } from '../disk/keep-compiled.ts';

keepCompiled(process.argv[1]);
void import('../cli/main.ts');
