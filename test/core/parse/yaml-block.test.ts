import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computations } from '../../../server/src/core/memory/memory.ts';
import type { Block } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { readBlock } from '../../../server/src/core/parse/yaml-block.ts';
import { span } from '../../../server/src/core/text/span.ts';

function blockOf(content: string): { text: string; block: Block } {
  const text = `# T\n\`\`\`yaml\n${content}\`\`\`\n`;
  // The first block makes the file ours, whatever the content.
  const before = parseFile('/ws/a.md', '# T\n```yaml\nid: 1\n```\n');
  const block = parseFile('/ws/a.md', text, before).entries[0]?.block;
  assert(block);
  return { text, block };
}

/** `key=value`, lists in brackets, `∅` for no value; each value as it stands at its place in the text. */
function fields(content: string): string[] {
  const { text, block } = blockOf(content);
  return block.fields.map(({ key, value }) => {
    if (value.kind === 'list') return `${key}=[${value.items.map(({ span }) => text.slice(span.start, span.end))}]`;
    return value.kind === 'scalar' ? `${key}=${text.slice(value.span.start, value.span.end)}` : `${key}=∅`;
  });
}

describe('blocks of metadata', () => {
  it('are read again where they are others, and nowhere else', () => {
    const file = (prose: string, id: string) =>
      `# T\n\`\`\`yaml\nid: '7.1.${id}'\n\`\`\`\n${prose}\n## Actions\n### U\n\`\`\`yaml\nid: '7.1.${id}.1'\n\`\`\`\n`;
    const readings = (text: string): number => {
      const start = computations();
      parseFile('/ws/7.1.1.md', text);
      return computations() - start;
    };
    assert.deepEqual([file('a', '81'), file('ab', '81'), file('ab', '82')].map(readings), [2, 0, 2]);
  });

  it('give keys and values with their places', () => {
    assert.deepEqual(fields('id: 1.10 # ici\npoints : 6\ncategorie: "mise en œuvre"\npourcentage :\n'), [
      'id=1.10',
      'points=6',
      'categorie=mise en œuvre',
      'pourcentage=∅',
    ]);
  });

  it('give the items of lists', () => {
    assert.deepEqual(fields('actions: [cae_1.1, "cae_1.2"]\n'), ['actions=[cae_1.1,cae_1.2]']);
    assert.deepEqual(fields('actions:\n  - cae_1.1\n  - cae_1.2\n'), ['actions=[cae_1.1,cae_1.2]']);
  });

  it('that hold plain fields alone give what YAML makes of them', () => {
    const sign = fc.constantFrom(...'ab1é·:#-?|>\'"[]{},&*!%@`/()._~=+ \t\n\r’');
    const line = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(
          fc.constantFrom('id', 'points', 'a-b', 'null', '1', 'é'),
          fc.string({ unit: sign, maxLength: 6 }),
        ),
      },
      { weight: 1, arbitrary: fc.tuple(fc.string({ unit: sign, maxLength: 3 }), fc.constant('1')) },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), lines => {
        const content = lines.map(([key, value]) => `${key}: ${value}\n`).join('');
        // A comment says nothing, and only YAML reads it.
        const [plain, read] = [content, `${content}# rien\n`].map(text => {
          const whole = span(0, text.length);
          return readBlock(text, { kind: 'fence', span: whole, content: whole, closed: true, language: 'yaml' });
        });
        assert.deepEqual([plain?.fields, plain?.fault?.reason], [read?.fields, read?.fault?.reason]);
      }),
      { numRuns: 500 },
    );
  });

  it('may be empty, or hold nothing but comments', () => {
    assert.deepEqual(fields(''), []);
    assert.deepEqual(fields('# points: 500\n'), []);
  });

  it('are read line by line where YAML refuses them', () => {
    assert.deepEqual(fields('id: 1.1\npoints: a: b\ncategorie: effets\n'), [
      'id=1.1',
      'points=a: b',
      'categorie=effets',
    ]);
    assert.equal(blockOf('id: 1.1\npoints: a: b\n').block.fault?.reason, 'syntax');
  });

  it('keep both of two equal keys', () => {
    assert.deepEqual(fields('points: 1\npoints: 2\n'), ['points=1', 'points=2']);
  });
});
