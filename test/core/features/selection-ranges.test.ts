import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionsAt } from '../../../server/src/core/features/selection-ranges.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { checkSelections } from '../../kit/check-reading.ts';
import { awkwardMarkdown } from '../../kit/markdown.ts';

const FILE = `# Mesure
\`\`\`yaml
id: 1.1.1
categorie: mise en œuvre
\`\`\`
## Description
Voir la mesure 6.5.1 et
la suite.

Autre.
## Actions
### Volet
\`\`\`yaml
id: 1.1.1.1
\`\`\`
#### Contexte
Un mot.
`;

const at = (place: string): string => FILE.replace(place.replace('|', ''), place.replace('|', '<|>'));

describe('selection ranges', () => {
  it('grow from an id to its line, its paragraph, its text, its section, its measure', () =>
    checkSelections(at('6.5|.1 et'), [
      '6.5.1',
      'Voir la mesure 6.5.1 et',
      'Voir la mesure 6.5.1 et … la suite.',
      'Voir la mesure 6.5.1 et … Autre.',
      '## Description … Autre.',
      '# Mesure … Un mot.',
      '# Mesure … Un mot.',
    ]));

  it('grow from a name in a formula to what it is a part of', () =>
    checkSelections(
      '# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nsi reponse(p<|>lu, OUI) et (VRAI) alors VRAI\nsinon FAUX\n```\n',
      [
        'plu',
        'reponse(plu, OUI)',
        'reponse(plu, OUI) et (VRAI)',
        'si reponse(plu, OUI) et (VRAI) alors VRAI',
        'si reponse(plu, OUI) et (VRAI) alors VRAI … sinon FAUX',
        '```formule … ```',
        '### Désactivation … ```',
        '## Règles … ```',
        '# R … ```',
        '# R … ```',
      ],
    ));

  it('grow from a word of a value to the value, the field, the block', () =>
    checkSelections(at('mise |en'), [
      'en',
      'mise en œuvre',
      'categorie: mise en œuvre',
      'id: 1.1.1 … categorie: mise en œuvre',
      '```yaml … ```',
      '# Mesure … Un mot.',
      '# Mesure … Un mot.',
    ]));

  it('grow from a section of a sub-action to the sub-action, to all of them, to the measure', () =>
    checkSelections(at('Un |mot'), [
      'mot',
      'Un mot.',
      '#### Contexte … Un mot.',
      '### Volet … Un mot.',
      '## Actions … Un mot.',
      '# Mesure … Un mot.',
      '# Mesure … Un mot.',
    ]));

  it('hold the place, each inside the next, in any text', () => {
    fc.assert(
      fc.property(awkwardMarkdown, fc.nat(), (body, place) => {
        const text = `# M\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\n${body}`;
        const file = parseFile('1.1.1.md', text);
        const offset = place % (text.length + 1);
        const spans = selectionsAt(file, offset);
        assert(spans.length > 0);
        spans.forEach((one, index) => {
          assert(one.start <= offset && offset <= one.end);
          const next = spans[index + 1];
          if (next)
            assert(next.start <= one.start && one.end <= next.end && next.end - next.start > one.end - one.start);
        });
      }),
    );
  });
});
