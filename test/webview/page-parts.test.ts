import { doesNotMatch } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('what stands in the page of a view', () => {
  for (const name of ['simulation', 'map', 'outcomes']) {
    it(`neither ends its element nor opens a comment: ${name}`, () => {
      const built = (ending: string): string =>
        readFileSync(new URL(`../../dist/${name}.${ending}`, import.meta.url), 'utf8');
      doesNotMatch(built('js'), /<\/script|<!--/i);
      doesNotMatch(built('css'), /<\/style/i);
    });
  }
});
