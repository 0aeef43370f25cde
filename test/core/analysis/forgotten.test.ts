import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { measure } from '../../kit/disk.ts';
import { collect, leftOf } from '../../kit/forgotten.ts';
import { workspaceOf } from '../../kit/workspace.ts';

describe('what was edited', () => {
  it('is forgotten: no file keeps another as it was when their references were resolved', async () => {
    const texts = Array.from({ length: 8 }, (_, at) => {
      const id = `1.1.${at + 1}`;
      return [`/ws/${id}.md`, measure(id, 'Voir la 1.1.1, la 1.1.2 et la 1.1.9.')] as const;
    });
    let workspace = workspaceOf(new Map(texts));
    problemsOf(workspace);
    const before: WeakRef<SourceFile>[] = [];
    // A turn and a function of its own, so that nothing of it is left on the stack.
    const edit = (path: string, text: string): void => {
      const old = workspace.files.get(path);
      assert(old);
      before.push(new WeakRef(old));
      workspace = withFiles(workspace, new Map([[path, parseFile(path, `${text}Un mot.\n`, old)]]));
      problemsOf(workspace);
    };
    for (const [path, text] of texts) edit(path, text);
    assert.equal(await leftOf(before), 0);
    assert.equal(workspace.files.size, texts.length);
  });

  it('is forgotten: a title keeps no text that it once stood in', () => {
    const path = '/ws/1.1.1.md';
    const long = 'Un texte assez long. '.repeat(10_000);
    const children = (edited: number) =>
      Array.from({ length: 30 }, (_, at) => {
        const title = `Une sous-action numéro ${at} ${at < edited ? 'corrigée' : 'd’origine'}`;
        return `### ${title}\n\`\`\`yaml\nid: 1.1.1.${at + 1}\n\`\`\`\n`;
      });
    // Each is a text of its own, as what comes from an editor is.
    const textWith = (edited: number) =>
      Buffer.from(
        `${measure('1.1.1', `Voir la 1.1.1.1 : ${long}`)}## Actions\n${children(edited).join('')}`,
      ).toString();
    let workspace = workspaceOf(new Map([[path, textWith(0)]]));
    problemsOf(workspace);
    collect();
    const { heapUsed } = process.memoryUsage();
    for (let edited = 1; edited <= 30; edited++) {
      workspace = withFiles(workspace, new Map([[path, parseFile(path, textWith(edited), workspace.files.get(path))]]));
      problemsOf(workspace);
    }
    collect();
    const kept = process.memoryUsage().heapUsed - heapUsed;
    assert(kept < 10 * long.length, `${Math.round(kept / long.length)} texts of 30 are kept`);
  });
});
