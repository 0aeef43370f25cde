import assert from 'node:assert/strict';
import { createStamps, type Stamps } from '../../../server/src/lsp/folders/stamps.ts';

/** Stamps of files that look as the map says, and the paths that were asked after. */
function stampsOf(looks: Map<string, string>): { readonly stamps: Stamps; readonly asked: string[] } {
  const asked: string[] = [];
  const stampOf = async (path: string): Promise<string | undefined> => {
    asked.push(path);
    return looks.get(path);
  };
  return { stamps: createStamps({ stampOf }), asked };
}

describe('what files looked like when they were read', () => {
  const PATHS = ['/ws/a.md', '/ws/b/c.md', '/ws/b/d.md'];

  it('is asked of no file that nobody has read: the beginning looks at each file once', async () => {
    const { stamps, asked } = stampsOf(new Map(PATHS.map(path => [path, '1'])));
    assert.deepEqual(await stamps.unchanged(PATHS), new Set());
    assert.deepEqual(asked, []);
  });

  it('tells those that look as they did, and not those that were written or are gone', async () => {
    const looks = new Map(PATHS.map(path => [path, '1']));
    const { stamps } = stampsOf(looks);
    for (const path of PATHS) stamps.note(path, '1');
    looks.set('/ws/b/c.md', '2').delete('/ws/b/d.md');
    assert.deepEqual(await stamps.unchanged(PATHS), new Set(['/ws/a.md']));
    // What was to be read, and was not, is so still.
    assert.deepEqual(await stamps.unchanged(PATHS), new Set(['/ws/a.md']));
    stamps.note('/ws/b/c.md', '2');
    assert.deepEqual(await stamps.unchanged(PATHS), new Set(['/ws/a.md', '/ws/b/c.md']));
  });

  it('is not trusted where somebody tells of a change, below a folder too', async () => {
    const { stamps } = stampsOf(new Map(PATHS.map(path => [path, '1'])));
    for (const path of PATHS) stamps.note(path, '1');
    stamps.distrust(['/ws/b']);
    assert.deepEqual(await stamps.unchanged(PATHS), new Set(['/ws/a.md']));
    stamps.forget();
    assert.deepEqual(await stamps.unchanged(PATHS), new Set());
  });
});
