import { deepEqual } from 'node:assert/strict';
import { createProgress } from '../../server/src/cli/progress.ts';

/** What is written of a progress that is told once, and ends. */
function written(isTTY: boolean): readonly string[] {
  const texts: string[] = [];
  const { tell, end } = createProgress({ isTTY, write: (text: unknown) => texts.push(String(text)) > 0 });
  tell('1 of 2');
  end();
  return texts;
}

describe('progress', () => {
  it('stands on one line of a terminal, and is taken away', () =>
    deepEqual(written(true), ['\r1 of 2\u001b[K', '\r\u001b[K']));

  it('is told nowhere else', () => deepEqual(written(false), []));
});
