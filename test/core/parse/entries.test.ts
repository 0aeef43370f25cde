import assert from 'node:assert/strict';
import type { Entry } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';

const block = (id: string) => `\`\`\`yaml\nid: ${id}\n\`\`\`\n`;

/** A line an entry: its title, its sections in brackets (a star marks a misplaced one), its children indented. */
function outline(entries: readonly Entry[], indent = ''): string[] {
  return entries.flatMap(({ title, sections, children }) => {
    const named = sections.map(section => `${section.title}${section.expectedDepth === undefined ? '' : '*'}`);
    return [`${indent}${title} [${named.join(', ')}]`, ...outline(children, `${indent}  `)];
  });
}

describe('entries', () => {
  const check = (text: string, expected: readonly string[]) =>
    assert.deepEqual(outline(parseFile('/ws/1.1.1.md', text).entries), expected);

  it('nest by their titles, sections stand between them', () => {
    check(
      `# A\n${block('1.1.1')}## Description\nt\n## Actions\n### B\n${block('1.1.1.1')}#### Actions\n##### C\n${block('1.1.1.1.1')}###### Description\n### D\n${block('1.1.1.2')}`,
      ['A [Description, Actions]', '  B [Actions]', '    C [Description]', '  D []'],
    );
  });

  it('take in a section one level too high', () => {
    check(
      `# A\n${block('1.1.1')}## Actions\n### B\n${block('1.1.1.1')}#### Actions\n##### C\n${block('1.1.1.1.1')}#### Description\nt\n`,
      ['A [Actions]', '  B [Actions]', '    C [Description*]'],
    );
  });

  it('take in a section that stands at the level of a title', () => {
    check(`# A\n${block('1.1.1')}## Actions\n### B\n${block('1.1.1.1')}##### Description\nt\n`, [
      'A [Actions]',
      '  B [Description*]',
    ]);
  });

  it('let a list of children be opened twice', () => {
    check(
      `# A\n${block('1.1.1')}## Actions\n### B\n${block('1.1.1.1')}#### Actions\n##### C\n${block('1.1.1.1.1')}#### Actions\n##### D\n${block('1.1.1.1.2')}`,
      ['A [Actions]', '  B [Actions, Actions]', '    C []', '    D []'],
    );
  });

  it('let sections of a question, and of an indicator, stand behind what they list', () => {
    const question = block('q\ntype: choix\nthematique_id: eau');
    const choice = (id: string) => `### ${id}\n${block(id)}`;
    const text = `# Q\n${question}## Choix\n${choice('a')}## Visibilité\n\`\`\`formule\nFAUX\n\`\`\`\n## Choix\n${choice('b')}#### Note\nt\n`;
    check(text, ['Q [Choix, Visibilité, Choix]', '  a []', '  b [Note]']);
    const [entry] = parseFile('/ws/q.md', text).entries;
    assert.equal(entry?.code.length, 1);
    assert.deepEqual(
      entry?.children.map(({ span }) => text.slice(span.start, span.end)),
      [choice('a'), `${choice('b')}#### Note\nt\n`],
    );
    check(`# I\n${block('i\nunite: m')}## Objectifs\n### 2030-01-01\n\`\`\`formule\n1\n\`\`\`\n## Seuil\n`, [
      'I [Objectifs, Seuil]',
      '  2030-01-01 []',
    ]);
  });

  it('are not made from comments', () => {
    check(`# A\n${block('1.1.1')}<!-- ### B\n${block('1.1.1.1')}-->\n## Description\n`, ['A [Description]']);
  });
});
