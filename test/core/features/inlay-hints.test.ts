import { checkHints, checkScenarioHints } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

const child = (id: string, weight: string) => `### Volet ${id}\n${block(`identifiant: ${id}\n${weight}`)}`;
/** A measure of 12 points with two sub-actions. */
const measure = (first: string, second: string, prose = '') =>
  `//- 1.1.1.md\n# Mesure\n${block('identifiant: 1.1.1\npoints: 12')}${prose}\n## Actions\n${child('1.1.1.1', first)}${child('1.1.1.2', second)}`;

describe('inlay hints of weights', () => {
  it('tell the points of a share, and at the parent what the shares add up to', () =>
    checkHints(measure('pourcentage: 35', 'pourcentage: 65'), [
      'points: 12 ‹sum: 100 / 100%›',
      'pourcentage: 35 ‹= 4.2 pts›',
      'pourcentage: 65 ‹= 7.8 pts›',
    ]));

  it('tell a sum that is wrong as it is', () =>
    checkHints(measure('pourcentage: 35', 'pourcentage: 60'), [
      'points: 12 ‹sum: 95 / 100%›',
      'pourcentage: 35 ‹= 4.2 pts›',
      'pourcentage: 60 ‹= 7.2 pts›',
    ]));

  it('tell the sum of points, and nothing beside points', () =>
    checkHints(measure('points: 4', 'points: 7'), ['points: 12 ‹sum: 11 / 12 pts›']));

  it('tell in TE what a measure says beside what its sub-actions come to', () =>
    checkHints(measure('points: 4', 'points: 7').replace('points: 12', 'points: 12\nlabels: [te_cae]'), [
      'points: 12 ‹sum: 11 / 12 pts›',
    ]));

  it('tell nothing where nothing is written', () => checkHints(measure('', ''), []));

  it('of 2021 tell what a percentage is worth, but on the own scale of a measure', () => {
    const old = (top: string) =>
      `# Mesure\n${block(`id: 1.1.1${top}`)}## Actions\n### Volet\n${block('id: 1.1.1.1\npoints: 40')}### Autre\n${block('id: 1.1.1.2\npoints: 60')}`;
    checkHints(old('\npoints: 10'), ['points: 10 ‹sum: 100 / 100%›', 'points: 40 ‹= 4 pts›', 'points: 60 ‹= 6 pts›']);
    checkHints(old(''), ['id: 1.1.1 ‹sum: 100 / 100%›']);
  });

  it('are none in a copy', () => {
    const text = measure('pourcentage: 35', 'pourcentage: 65');
    checkHints(`${text.replace('1.1.1.md', 'copie.md')}${text}`, []);
  });
});

describe('inlay hints of titles', () => {
  const cited = `//- 1.1.2.md\n# Organiser les transports en commun de tout le territoire\n${block('identifiant: 1.1.2')}`;
  const citing = (prose: string) => `//- 1.1.1.md\n# Mesure\n${block('identifiant: 1.1.1')}${prose}\n${cited}`;

  it('stand behind an id that is cited alone, shortened', () =>
    checkHints(citing('Voir la 1.1.2, puis la 1.1.9.'), ['Voir la 1.1.2 ‹Organiser les transports en…›']));

  it('are none behind an id with its title', () => checkHints(citing('Voir 1.1.2 : Organiser les transports.'), []));

  it('are none where the title is nothing that can be seen', () =>
    checkHints(citing('Voir 1.1.2.').replace(/^# (?!Mesure).*$/m, '# \u00a0'), []));

  it('are none in a title', () => checkHints(citing('## Selon la 1.1.2'), []));

  it('are none behind the id of the action itself', () => checkHints(citing('La 1.1.1 est ici.'), []));

  it('stand behind the ids of lists', () => {
    const evidence = `//- preuves.md\n# Une preuve\n${block('id: plan\nactions: [cae_1.1.2]')}`;
    const root = `//- cae.md\n# R\n${block('identifiant: ""\nreferentiel: cae')}`;
    checkHints(evidence + cited + root, ['actions: [cae_1.1.2 ‹Organiser les transports en…›']);
  });

  it('are those of the part that is asked for', () =>
    checkHints(citing('Voir la 1.1.2.\n<|Ou la 1.1.2,|>\nou la 1.1.2.'), [
      'Ou la 1.1.2 ‹Organiser les transports en…›',
    ]));

  it('stand at the ends of the lines of a scenario', () =>
    checkScenarioHints(
      `${cited}//- cae.md\n# R\n${block('identifiant: ""\nreferentiel: cae')}`,
      'Statuts:\n  cae_1.1.2: fait\nScores: { cae_1.1.2: { point_fait: 1 }, cae_1.1.2.1: { point_fait: 1 } }\n',
      ['cae_1.1.2: fait ‹Organiser les transports en…›', 'Scores: { cae_1.1.2 ‹Organiser les transports en…›'],
    ));
});
