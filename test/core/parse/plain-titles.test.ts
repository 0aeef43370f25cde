import assert from 'node:assert/strict';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { checkProblems } from '../../kit/check.ts';

const MEASURE = '# T\n```yaml\nid: 1.1.1\n```\n';

describe('a title inside a section that names no section', () => {
  for (const title of ['### Lyon', '#### Lyon', '##### Lyon']) {
    it(`is plain text: ${title}`, () => {
      const text = `${MEASURE}## Exemples\nIci.\n${title}\nLà.\n## Actions\n### A\n\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n`;
      checkProblems(`//- 1.1.1.md\n${text}`, []);
      const [entry] = parseFile('/ws/1.1.1.md', text).entries;
      assert.deepEqual(
        entry?.sections[0]?.body.map(({ start, end }) => text.slice(start, end)),
        ['Ici.', title, 'Là.'],
      );
      assert.deepEqual(
        entry.children.map(child => child.title),
        ['A'],
      );
    });
  }

  it('is an action where a block follows, or where the section lists actions', () => {
    checkProblems(`${MEASURE}## Actions\n### A\n`, ['1.1.1.md:6:5-6:6 id-missing']);
    const [entry] = parseFile(
      '/ws/1.1.1.md',
      `${MEASURE}## Exemples\n### A\n\`\`\`yaml\nid: 1.1.1.1\n\`\`\`\n`,
    ).entries;
    assert.equal(entry?.children[0]?.title, 'A');
  });
});
