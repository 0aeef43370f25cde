import { checkFolds } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

describe('folding', () => {
  it('is of actions, sections and blocks, without the blank lines behind them', () =>
    checkFolds(
      `# Mesure\n${block('id: 1.1.1')}\n## Description\nUn texte.\n\n\n## Actions\n### Volet\n${block('id: 1.1.1.1')}\n#### Contexte\nLà.\n\n### Autre\n${block('id: 1.1.1.2')}\n## Ressources\nFin.\n`,
      [
        '# Mesure … Fin.',
        '```yaml … ```',
        '## Description … Un texte.',
        '## Actions … ```',
        '### Volet … Là.',
        '```yaml … ```',
        '#### Contexte … Là.',
        '### Autre … ```',
        '```yaml … ```',
        '## Ressources … Fin.',
      ],
    ));

  it('is of formulas', () =>
    checkFolds('# R\n```yaml\naction_id: cae_1.1.1\n```\n## Règles\n### Score réalisé\n```formule\n1\n```\n', [
      '# R … ```',
      '```yaml … ```',
      '## Règles … ```',
      '### Score réalisé … ```',
      '```formule … ```',
    ]));

  it('is of the branches of a formula that take several lines', () => {
    const rules = (formula: string) =>
      `# R\n\`\`\`yaml\naction_id: te_1.1.1\n\`\`\`\n## Règles\n### Réduction de potentiel\n\`\`\`formule\n${formula}\n\`\`\`\n`;
    const around = [
      '# R … ```',
      '```yaml … ```',
      '## Règles … ```',
      '### Réduction de potentiel … ```',
      '```formule … ```',
    ];
    checkFolds(rules('si a\n  et b alors 1\nsinon si c\n  alors 2\nsinon 3'), [
      ...around,
      'si a …   et b alors 1',
      'si c …   alors 2',
    ]);
    checkFolds(rules('si a alors (\n  si b alors 1\n  sinon 2\n)\nsinon (1 +\n  2)'), [
      ...around,
      'si a alors ( … )',
      '( … )',
      'sinon (1 + …   2)',
      '(1 + …   2)',
    ]);
  });
});
