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
});
