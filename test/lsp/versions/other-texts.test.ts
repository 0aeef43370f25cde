import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { emptyWorkspace, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { type OtherTexts, readOtherTexts, withOtherTexts } from '../../../server/src/lsp/versions/other-texts.ts';
import { measure } from '../../kit/disk.ts';

const PATHS = ['/w/1.1.1.md', '/w/1.1.2.md', '/w/2.1.1.md'];

describe('a workspace with other texts', () => {
  it('changed step by step equals the one made from scratch', () => {
    const path = fc.constantFrom(...PATHS);
    const text = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
    const step = fc.record({ path, text, others: fc.dictionary(path, text) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), steps => {
        let now = emptyWorkspace();
        let last: OtherTexts | undefined;
        for (const { path: changed, text: points, others } of steps) {
          now = written(now, changed, points);
          const texts = Object.entries(others).map(([at, some]) => [at, textIf(at, some)] as const);
          last = withOtherTexts(now, readOtherTexts(texts, last?.files), last);
          equal(said(last.workspace), said(withFiles(now, readOtherTexts(texts, undefined))));
        }
      }),
      { numRuns: 50, seed: 15 },
    );
  });

  it('stays the same one while only those texts change in that of now', () => {
    const before = PATHS.reduce((workspace, path) => written(workspace, path, 5), emptyWorkspace());
    const files = readOtherTexts([['/w/1.1.1.md', textOf('/w/1.1.1.md', 5)]], undefined);
    const first = withOtherTexts(before, files);
    const typed = withOtherTexts(written(before, '/w/1.1.1.md', 6), files, first);
    equal(typed.workspace, first.workspace);
    const again = readOtherTexts([['/w/1.1.1.md', textOf('/w/1.1.1.md', 5)]], typed.files);
    equal(withOtherTexts(typed.now, again, typed).workspace, first.workspace);
  });
});

function textOf(path: string, points: number): string {
  return measure(path.slice('/w/'.length, -'.md'.length), '', [points, 10 - points]);
}

function textIf(path: string, points: number | undefined): string | undefined {
  return points === undefined ? undefined : textOf(path, points);
}

function written(workspace: Workspace, path: string, points: number | undefined): Workspace {
  return withFiles(workspace, readOtherTexts([[path, textIf(path, points)]], undefined));
}

function said({ files, referentials }: Workspace): string {
  const points = referentials.map(({ actions }) => [...actions.values()].map(({ id, title }) => [id, title]));
  return JSON.stringify([Array.from(files, ([path, { text }]) => [path, text]), points]);
}
