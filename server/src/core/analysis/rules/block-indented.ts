import { allEntries } from '../../parse/declarations.ts';
import { indentations } from '../facts/indentations.ts';
import type { FileRule } from '../rule.ts';

/** A block of metadata that does not stand at the margin: from four spaces on it would be none at all (`id-missing`). */
export const blockIndented: FileRule = {
  code: 'block-indented',
  severity: 'warning',
  scope: 'file',
  *check({ text, entries }) {
    for (const { block } of allEntries(entries)) {
      const [first] = block ? indentations(text, block) : [];
      if (first) yield { span: first.line, variant: first.of };
    }
  },
  doc: {
    fr: {
      title: 'Bloc décalé de la marge',
      why: 'Un bloc de métadonnées se tient à la marge, juste sous son titre. Décalé d’un à trois espaces, Markdown le lit encore, mais pas tout ce qui le cherche à la marge ; à partir de quatre, ou dans une liste, ce n’est plus un bloc, et l’action est perdue. Des clés décalées ne se lisent que si toutes le sont d’autant.',
      cure: 'Ramener le bloc à la marge ; la correction proposée le fait.',
    },
    en: {
      title: 'Block set off from the margin',
      why: 'A block of metadata stands at the margin, right below its title. Indented by one to three spaces it is still read by Markdown, but not by all that looks for it at the margin; from four on, or in a list, it is a block no more, and the action is lost. Keys that are indented are read only as long as all of them are by as much.',
      cure: 'Move the block to the margin; the proposed fix does so.',
    },
  },
  bad: [
    '# T\n  <|```yaml|>\n  id: 1.1.1\n  ```\n',
    '# T\n```yaml\nid: 1.1.1\n <|```|>\n',
    '# T\n```yaml\n  <|id: 1.1.1|>\n  points: 10\n```\n',
    '//- p.md\n# Plan\n <|```yaml|>\nid: plan\nactions: [cae_1.1.1]\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\norigine:\n  - cae_1.1.1\n```\n## Description\n- Un exemple\n  ```\n  id: 1.1.1\n  ```\n',
    '# T\n```yaml\n{ id: 1.1.1 }\n```\n',
  ],
};
