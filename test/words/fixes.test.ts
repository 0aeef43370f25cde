import assert from 'node:assert/strict';
import { speak } from '../../l10n/say.ts';
import { sayFix } from '../../server/src/words/fixes.ts';

describe('what a fix is called', () => {
  afterEach(() => speak('en'));

  const said = (language: 'fr' | 'en', ...fix: Parameters<typeof sayFix>): string => {
    speak(language);
    return sayFix(...fix);
  };
  const equal = {
    name: 'equal-shares',
    args: { id: '1.1.1', title: '', values: ['33.34', '33.33', '33.33'] },
  } as const;
  const moved = { name: 'put-difference', args: { id: '1.1.1', title: '', before: 33.3, value: 33.4 } } as const;

  it('has numbers as its reader writes them', () => {
    assert.match(said('fr', equal), /33,34 \+ 2 × 33,33$/);
    assert.match(said('en', equal), /33\.34 \+ 2 × 33\.33$/);
    assert.match(said('fr', moved), /33,3 → 33,4$/);
  });

  it('has what it inserts as the format writes it', () =>
    assert.match(said('fr', { name: 'insert-key', args: { key: 'points', value: '33.34' } }), /points: 33\.34/));
});
