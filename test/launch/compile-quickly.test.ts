import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const MODULE = new URL('../../server/src/launch/compile-quickly.ts', import.meta.url);

/** The bit of V8's word on a function that tells of its slowest compiler (`%GetOptimizationStatus`). */
const TURBOFANNED = 64;

/** What V8 says of a function that was called a great many times in a process of its own, in which something was done before. */
function statusAfter(before: string): number {
  const program = `${before}
    const sum = (a, b) => a + b;
    let total = 0;
    for (let i = 0; i < 5e6; i++) total = sum(total, i);
    const status = new Function('sum', 'return %GetOptimizationStatus(sum)');
    process.stdout.write(String(status(sum)));`;
  const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation', '--max-inlined-bytecode-size=0'];
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return Number(stdout);
}

describe('a program that compiles quickly', () => {
  it('does without the slowest compiler of V8, which every other one uses', () => {
    const quickly = `import { compileQuickly } from ${JSON.stringify(MODULE.href)}; compileQuickly();`;
    assert.notEqual(statusAfter('') & TURBOFANNED, 0, 'without it');
    assert.equal(statusAfter(quickly) & TURBOFANNED, 0, 'with it');
  });
});
