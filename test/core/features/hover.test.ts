import { checkHover, checkReferences } from '../../kit/check.ts';
import { measure, seed } from './support.ts';

describe('hover', () => {
  it('tells what the sub-actions of the seed weigh', () => {
    for (const [id, points] of [
      ['6.5.1.1', 35],
      ['6.5.1.2', 45],
      ['6.5.1.3', 20],
    ] as const) {
      const text = seed.replace(`id: ${id}`, `id: ${id}<|>`);
      checkHover(`//- 6.5.1.md\n${text}`, [`**${points} pts**`, `${points}% of measure 6.5.1`]);
    }
  });

  it('splits a measure by category', () => {
    checkHover(`//- 6.5.1.md\n${seed.replace('# Mob', '# <|>Mob')}`, [
      '**100 pts**',
      'bases: 35 pts · mise en œuvre: 45 pts · effets: 20 pts',
    ]);
  });

  it('tells on a weight how it comes about', () => {
    checkHover(measure('1.1.1').replace('points: 30', 'points: 3<|>0'), ['**30 pts**', 'Written: 30 points.']);
  });

  it('tells on a reference what it names, and how its description begins', () => {
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${measure('1.1.2')}`, [
      '**1.1.2 Mesure 1.1.2**',
      'Le texte de 1.1.2 bis.',
    ]);
  });

  it('tells how a description begins although its title is missing', () => {
    const cited = '# Mesure\n```yaml\nidentifiant: 1.1.2\n```\nUn texte sans titre.\n## Contexte\nAutre.\n';
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${cited}`, ['Un texte sans titre']);
  });

  it('keeps comparisons in an excerpt, and drops tags', () => {
    const cited = measure('1.1.2').replace('Le texte', '32 (<5 hab) et <b>64</b> (>5 hab)');
    checkHover(`//- 1.1.1.md\n${measure('1.1.1', 'Voir 1.1<|>.2.')}//- 1.1.2.md\n${cited}`, [
      '32 (<5 hab) et 64 (>5 hab) de 1.1.2',
    ]);
  });

  it('is silent on a reference that leads nowhere: its problem says so', () => {
    checkHover(measure('1.1.1', 'Voir 1.1<|>.9.'), null);
  });

  it('is silent on prose, on numbers that cite nothing, and in files that are none of ours', () => {
    checkHover(measure('1.1.1', 'Un <|>mot.'), null);
    checkHover(measure('1.1.1', 'Près de 1<|>.4 million.'), null);
    checkHover('# Lisez-moi\nVoir 1.1<|>.1.\n', null);
  });
});

describe('evidence', () => {
  const EVIDENCE =
    '//- 1.1.1.md\n# Planifier\n```yaml\nidentifiant: 1.1.1\n```\n//- preuves.md\n# Plan climat\n```yaml\nid: plan\nactions: [cae_1.1.1, cae_1.1.2]\n```\n';

  it('tells for which actions it is asked, on its id and on its title', () => {
    const said = ['**Plan climat**', 'plan', 'cae_1.1.1 Planifier', 'cae_1.1.2'];
    checkHover(EVIDENCE.replace('id: plan', 'id: pl<|>an'), said);
    checkHover(EVIDENCE.replace('Plan climat', 'Plan<|> climat'), said);
  });

  it('is declared where it is written, and named nowhere else', () =>
    checkReferences(EVIDENCE.replace('id: plan', 'id: <|><|plan|>'), true));
});
