import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFile, TEXT_LIMIT } from '../../../server/src/core/parse/parse-file.ts';
import { awkwardMarkdown } from '../../kit/markdown.ts';

const EXAMPLE = new URL('../../../referentiel/exemple/actions/', import.meta.url);
const examples = readdirSync(EXAMPLE).map(name => readFileSync(new URL(name, EXAMPLE), 'utf8'));
const idsOf = (text: string) => parseFile('/ws/1.1.1.md', text).declarations.map(({ id }) => id);

describe('reading a file', () => {
  it('never throws, on any text', () => {
    fc.assert(
      fc.property(awkwardMarkdown, text => void parseFile('/ws/a.md', `# T\n\`\`\`yaml\nid: 1\n\`\`\`\n${text}`)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseFile('/ws/a.md', text)));
  });

  it('keeps what stands before a cut, at any line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), (text, seed) => {
        const lines = text.split('\n');
        const cut = lines.slice(0, seed % lines.length).join('\n');
        const kept = idsOf(cut).filter(id => id !== undefined);
        assert.deepEqual(kept, idsOf(text).slice(0, kept.length));
      }),
    );
  });

  it('loses no action behind a block that is not closed, wherever it is', () => {
    for (const text of examples) {
      const whole = idsOf(text);
      for (const fence of text.matchAll(/^```$/gm)) {
        const broken = text.slice(0, fence.index) + text.slice(fence.index + 4);
        assert.deepEqual(idsOf(broken), whole);
      }
    }
  });

  it('leaves files of other kinds alone', () => {
    const kindOf = (text: string) => parseFile('/ws/a.md', text).kind;
    assert.equal(kindOf('# Lisez-moi\n\nTexte.\n'), 'none');
    assert.equal(kindOf('---\ntitle: billet\n---\n# Billet\n```yaml\nport: 80\n```\n'), 'none');
    assert.equal(kindOf(''), 'none');
  });

  it('tells the kind of a file from its first block', () => {
    const kindOf = (block: string) => parseFile('/ws/a.md', `# T\n\`\`\`yaml\n${block}\n\`\`\`\n`).kind;
    assert.equal(kindOf('action_id: cae_1.1'), 'rule');
    assert.equal(kindOf('id: dechets_1\ntype: binaire\nthematique_id: dechets'), 'question');
    assert.equal(kindOf('id: cae_5\nidentifiant: 5\nunite: t\nactions:\n  - cae_1.1'), 'indicator');
    assert.equal(kindOf('id: rapport\nactions:\n  - cae_1.1'), 'evidence');
    assert.equal(kindOf('id: 1.10'), 'measure');
    assert.equal(kindOf('identifiant: ""\nreferentiel: cae'), 'measure');
  });

  it('keeps the kind of a file whose first block is being typed', () => {
    const before = parseFile('/ws/a.md', '# T\n```yaml\nid: 1.1\n```\n');
    assert.equal(parseFile('/ws/a.md', '# T\n```yam', before).kind, 'measure');
    assert.equal(parseFile('/ws/a.md', '# T\n```yaml\nport: 80\n```\n', before).kind, 'none');
  });

  it('reads ids as they are written', () => {
    assert.deepEqual(idsOf('# T\n```yaml\nid: 1.10\n```\n'), ['1.10']);
    assert.deepEqual(idsOf('# T\n```yaml\nid : "1.1"\n```\n'), ['1.1']);
    assert.deepEqual(idsOf('\ufeff# T\r\n```yaml\r\nidentifiant: 6.50\r\n```\r\n'), ['6.50']);
  });

  it('finds the id of a block that YAML refuses', () => {
    assert.deepEqual(idsOf('# T\n```yaml\nid: 1.1\npoints: [\n```\n'), ['1.1']);
    assert.deepEqual(idsOf('# T\n```yaml\n- id: 1.1\n```\n'), ['1.1']);
  });

  it('says of a text over the limit that it is too long, in time', () => {
    const file = parseFile('/ws/a.md', `# T\n\`\`\`yaml\nid: 1.1\n\`\`\`\n${'*a_ '.repeat(TEXT_LIMIT)}`);
    assert.deepEqual(
      file.faults.map(({ kind }) => kind),
      ['too-large'],
    );
  });

  it('says of a text in UTF-16 that it is not in UTF-8, where it is one of ours', () => {
    const read = (text: string) => {
      const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
      return [bytes, Buffer.from(bytes).swap16()].map(one => parseFile('/ws/1.1.md', new TextDecoder().decode(one)));
    };
    const kindsOf = (text: string) => read(text).map(({ kind, faults }) => [kind, ...faults.map(fault => fault.kind)]);
    const measure = ['measure', 'encoding'];
    assert.deepEqual(kindsOf('# Été\n```yaml\nid: 1.1\n```\n'), [measure, measure]);
    assert.deepEqual(kindsOf('# Notes\n'), [['none'], ['none']]);
  });

  it('reads a long text of nothing but emphasis', () => {
    assert.deepEqual(idsOf(`# T\n\`\`\`yaml\nid: 1.1\n\`\`\`\nTitre\n---\n${'*a_ '.repeat(50_000)}\n`), ['1.1']);
  });
});
