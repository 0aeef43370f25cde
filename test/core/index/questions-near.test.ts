import assert from 'node:assert/strict';
import { questionsFor, questionsNear } from '../../../server/src/core/index/questions-near.ts';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceOf } from '../../kit/workspace.ts';

describe('the questions that a file means', () => {
  const question = (id: string): string =>
    `# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\nthematique_id: eau\n\`\`\`\n`;
  const around = workspaceOf(
    new Map([
      ['/ws/questions/q.md', question('commune')],
      ['/ws/v1/questions/q.md', question('plu') + question('port')],
      ['/ws/v2/questions/a.md', question('plu')],
      ['/ws/v2/questions/b.md', question('plu')],
    ]),
  );
  const meant = (path: string, id: string): string | undefined => questionsNear(around, path).get(id)?.file.path;

  it('are of several with one id the nearest by path', () => {
    assert.equal(meant('/ws/v1/personnalisations/r.md', 'plu'), '/ws/v1/questions/q.md');
    assert.equal(meant('/ws/v2/personnalisations/r.md', 'plu'), '/ws/v2/questions/a.md');
  });

  it('are of several as near the first', () => {
    assert.equal(meant('/ws/v3/personnalisations/r.md', 'plu'), '/ws/v1/questions/q.md');
    assert.equal(meant('/ws/v2/questions/b.md', 'plu'), '/ws/v2/questions/a.md');
  });

  it('are those of an id alone, wherever they stand', () => {
    assert.equal(meant('/ws/v2/personnalisations/r.md', 'port'), '/ws/v1/questions/q.md');
    assert.equal(meant('/ws/v2/personnalisations/r.md', 'commune'), '/ws/questions/q.md');
    assert.equal(meant('/ws/v2/personnalisations/r.md', 'velo'), undefined);
  });

  it('are the same map for all files of a folder, until one of them is another', () => {
    const before = questionsNear(around, '/ws/v1/personnalisations/r.md');
    const edited = (path: string, text: string) => withFiles(around, new Map([[path, parseFile(path, text)]]));
    assert.equal(questionsNear(around, '/ws/v1/personnalisations/s.md'), before);
    const rules = edited('/ws/v1/personnalisations/r.md', '# R\n```yaml\naction_id: cae_1\n```\n');
    assert.equal(questionsNear(rules, '/ws/v1/personnalisations/r.md'), before);
    const other = questionsNear(edited('/ws/v1/questions/q.md', question('plu')), '/ws/v1/personnalisations/r.md');
    assert.deepEqual([...other.keys()].sort(), ['commune', 'plu']);
  });

  it('are, of référentiels that are scored together, those of the platform that looks at who is asked', () => {
    const scored = [
      { folder: '/ws/v1/actions', platform: '2023' },
      { folder: '/ws/v2/actions', platform: '2026' },
    ] as const;
    assert.equal(questionsFor(around, scored).get('plu')?.file.path, '/ws/v2/questions/a.md');
    assert.equal(questionsFor(around, scored.slice(0, 1)).get('plu')?.file.path, '/ws/v1/questions/q.md');
  });
});
