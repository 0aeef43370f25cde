import assert from 'node:assert/strict';
import type { Named } from '../../../server/src/core/index/prefixes.ts';
import { referentialPairs } from '../../../server/src/core/index/referential-pairs.ts';

/** Référentiels are told as `folder:name`, or as `folder` without a name. */
function check(before: readonly string[], after: readonly string[], expected: readonly string[]): void {
  const pairs = referentialPairs(before.map(named), after.map(named));
  assert.deepEqual(
    pairs.map(([old, young]) => `${told(old)} → ${told(young)}`),
    expected,
  );
}

function named(text: string): Named {
  const [folder = '', name] = text.split(':');
  return { folder, name };
}

function told(one: Named | undefined): string {
  if (one === undefined) return '∅';
  return one.name === undefined ? one.folder : `${one.folder}:${one.name}`;
}

describe('référentiels of two versions', () => {
  it('are the same in the same folder with the same name', () => {
    check(['a:cae', 'b:cae'], ['b:cae', 'a:cae'], ['a:cae → a:cae', 'b:cae → b:cae']);
  });

  it('are the same by name, though each stands in the folder of the other', () => {
    check(['a:cae', 'b:eci'], ['a:eci', 'b:cae'], ['a:cae → b:cae', 'b:eci → a:eci']);
  });

  it('are the same by folder where a name came, went or changed', () => {
    check(['a', 'b:eci', 'c:te'], ['c:pcaet', 'b', 'a:cae'], ['a → a:cae', 'b:eci → b', 'c:te → c:pcaet']);
  });

  it('are the same where none but one is left on either side', () => {
    check(['a:cae', 'b:eci'], ['a:cae', 'c:te'], ['a:cae → a:cae', 'b:eci → c:te']);
  });

  it('are not the same where several could be', () => {
    check(['a:cae', 'b:eci'], ['c:te'], ['a:cae → ∅', 'b:eci → ∅', '∅ → c:te']);
  });
});
