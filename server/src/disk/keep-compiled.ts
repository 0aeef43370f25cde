import { realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Has Node keep what it compiles beside the program, so that the next start need not do so again: in the one folder that
 * nobody may write into but whoever may write the program itself. Where Node cannot, or there is no right to, it compiles.
 */
export function keepCompiled(program: string | undefined): void {
  // Node 20 knows nothing of it.
  const enable: typeof module.enableCompileCache | undefined = module.enableCompileCache;
  if (program !== undefined) enable?.(join(dirname(realpathSync(program)), 'compiled'));
}
