import { checkHighlights } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

const OTHER = `//- 1.1.2.md\n# Autre\n${block('id: 1.1.2')}`;
const WHERE = (text: string) => `//- 1.1.1.md\n# Mesure\n${block('id: 1.1.1')}${text}${OTHER}`;

describe('highlights', () => {
  it('of an id are every place that names its action, and none of the longer ids', () =>
    checkHighlights(WHERE('Voir la <|1.1.2|>, la 1.1.20 et la 11.1.2.\n\nLa <|1.1<|>.2|>, pas 1.1.2.3.\n')));

  it('of a title hold the declared id', () =>
    checkHighlights(`# Me<|>sure\n${block('id: <|1.1.1|>')}La mesure <|1.1.1|> est ici.\n`));

  it('of a question are where a formula asks it, and where it is declared', () => {
    const rules = '//- regles.md\n# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Désactivation\n```formule\n';
    checkHighlights(
      `${rules}reponse(<|ec<|>ole|>, OUI) et reponse(ecoles, NON) et reponse(<|ecole|>, NON)\n\`\`\`\n` +
        '//- questions.md\n# Q ?\n```yaml\nid: ecole\ntype: binaire\nthematique_id: eau\nactions: []\n```\n',
    );
  });

  it('are none on a word of prose', () => checkHighlights(WHERE('Un m<|>ot, un mot.\n')));
});
