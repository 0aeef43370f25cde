import assert from 'node:assert/strict';
import { type Language, speak } from '../../l10n/say.ts';
import { sayHover } from '../../server/src/words/hover.ts';
import { onlyMark } from '../kit/fixture.ts';
import { hoverAt } from '../kit/pointing.ts';
import { openFixture } from '../kit/workspace.ts';

/** An entry: its title and the lines of its block. */
function entry(signs: string, title: string, ...lines: readonly string[]): string {
  return `${signs} ${title}\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\`\n`;
}

const CHILDREN = [
  entry('###', 'Écrite', 'id: 1.1.1.1', 'points: 12.5', 'categorie: bases'),
  entry('###', 'Autre', 'id: 1.1.1.2', 'points: 50', 'categorie: effets'),
  entry('###', 'Reste', 'id: 1.1.1.3'),
].join('');
const OLD = `${entry('#', 'Mesure', 'id: 1.1.1')}## Actions\n${CHILDREN}`;
const NEW = [
  '//- racine.md\n',
  entry('#', 'Racine', 'identifiant: ""', 'points: 1500', 'referentiel: essai'),
  '//- 1.md\n',
  entry('#', 'Axe', 'identifiant: 1', 'pourcentage: 60'),
  '## Actions\n',
  entry('###', 'Pleine', 'identifiant: 1.1', 'points: 900'),
  entry('###', 'Vide', 'identifiant: 1.2'),
  '//- 2.md\n',
  entry('#', 'Second', 'identifiant: 2', 'pourcentage: 40'),
].join('');

// A measure of 2026, and the alternative that may stand in its place.
const ALTERNATIVES = [
  '//- 1.md\n',
  entry('#', 'Axe', 'identifiant: 1'),
  ...['1.1.1', '1.1.1alter'].map(
    (id, at) =>
      `//- ${id}.md\n${entry('#', 'Mesure', `identifiant: ${id}`, 'labels: [te_cae]')}## Actions\n${entry('###', 'Sous', `identifiant: ${id}.1`, `points: ${4 - at}`)}`,
  ),
].join('');

/** What is hovered, and the whole text in French and in English. */
const CASES: readonly (readonly [what: string, fixture: string, french: string, english: string])[] = [
  [
    'points written as a share of the parent',
    OLD.replace('# Écrite', '# Écr<|>ite'),
    '**1.1.1.1 Écrite**  \nsous-action · bases\n\n**12,5\u00a0pts** · 12,5\u00a0% de la mesure 1.1.1 · 12,5\u00a0% du référentiel\n\nÉcrit\u00a0: 12,5\u00a0% de 1.1.1.\n\nbases\u00a0: 12,5\u00a0pts',
    '**1.1.1.1 Écrite**  \nsub-action · bases\n\n**12.5 pts** · 12.5% of measure 1.1.1 · 12.5% of the référentiel\n\nWritten: 12.5% of 1.1.1.\n\nbases: 12.5 pts',
  ],
  [
    'what a weight adds up to with those of its siblings',
    OLD.replace('points: 50', 'points: 5<|>0').replace('id: 1.1.1.3', 'id: 1.1.1.3\npoints: 30'),
    '**1.1.1.2 Autre**  \nsous-action · effets\n\n**50\u00a0pts** · 54,05\u00a0% de la mesure 1.1.1 · 54,05\u00a0% du référentiel\n\nÉcrit\u00a0: 50\u00a0% de 1.1.1.\n\nAvec ses sœurs\u00a0: 92,5 sur 100\u00a0%.\n\neffets\u00a0: 50\u00a0pts',
    '**1.1.1.2 Autre**  \nsub-action · effets\n\n**50 pts** · 54.05% of measure 1.1.1 · 54.05% of the référentiel\n\nWritten: 50% of 1.1.1.\n\nWith its siblings: 92.5 of 100%.\n\neffets: 50 pts',
  ],
  [
    'what the children add up to, where that is wrong',
    OLD.replace('# Mesure', '# Mes<|>ure').replace('id: 1.1.1.3', 'id: 1.1.1.3\npoints: 30'),
    '**1.1.1 Mesure**  \nmesure\n\n**92,5\u00a0pts** · 100\u00a0% du référentiel\n\nÉchelle propre\u00a0: la mesure n’a pas de points\u00a0; elle vaut la somme de ses 3 sous-actions.\n\nSes enfants\u00a0: 92,5 sur 100\u00a0%.\n\nbases\u00a0: 12,5\u00a0pts · effets\u00a0: 50\u00a0pts · sans catégorie\u00a0: 30\u00a0pts',
    '**1.1.1 Mesure**  \nmeasure\n\n**92.5 pts** · 100% of the référentiel\n\nScale of its own: the measure has no points; it is worth the sum of its 3 sub-actions.\n\nIts children: 92.5 of 100%.\n\nbases: 12.5 pts · effets: 50 pts · no category: 30 pts',
  ],
  [
    'what the siblings leave',
    OLD.replace('id: 1.1.1.3', 'id: 1.1.<|>1.3'),
    '**1.1.1.3 Reste**  \nsous-action\n\n**37,5\u00a0pts** · 37,5\u00a0% de la mesure 1.1.1 · 37,5\u00a0% du référentiel\n\nReste\u00a0: ce que les sœurs qui ont un poids laissent de 1.1.1, partagé à égalité.',
    '**1.1.1.3 Reste**  \nsub-action\n\n**37.5 pts** · 37.5% of measure 1.1.1 · 37.5% of the référentiel\n\nRemainder: what the siblings with a weight leave of 1.1.1, shared equally.',
  ],
  [
    'a scale of its own, split by category',
    OLD.replace('# Mesure', '# Mes<|>ure'),
    '**1.1.1 Mesure**  \nmesure\n\n**100\u00a0pts** · 100\u00a0% du référentiel\n\nÉchelle propre\u00a0: la mesure n’a pas de points\u00a0; elle vaut la somme de ses 3 sous-actions.\n\nbases\u00a0: 12,5\u00a0pts · effets\u00a0: 50\u00a0pts · sans catégorie\u00a0: 37,5\u00a0pts',
    '**1.1.1 Mesure**  \nmeasure\n\n**100 pts** · 100% of the référentiel\n\nScale of its own: the measure has no points; it is worth the sum of its 3 sub-actions.\n\nbases: 12.5 pts · effets: 50 pts · no category: 37.5 pts',
  ],
  [
    'a scale of its own, of a single sub-action',
    `${entry('#', 'Mes<|>ure', 'id: 1.1.1')}## Actions\n${entry('###', 'Seule', 'id: 1.1.1.1', 'points: 100')}`,
    '**1.1.1 Mesure**  \nmesure\n\n**100\u00a0pts** · 100\u00a0% du référentiel\n\nÉchelle propre\u00a0: la mesure n’a pas de points\u00a0; elle vaut ce que vaut sa seule sous-action.',
    '**1.1.1 Mesure**  \nmeasure\n\n**100 pts** · 100% of the référentiel\n\nScale of its own: the measure has no points; it is worth what its only sub-action is.',
  ],
  [
    'an equal share',
    `${entry('#', 'Mesure', 'id: 1.1.1', 'points: 9')}## Actions\n${entry('###', 'A<|>', 'id: 1.1.1.1')}${entry('###', 'B', 'id: 1.1.1.2')}`,
    '**1.1.1.1 A**  \nsous-action\n\n**4,5\u00a0pts** · 50\u00a0% de la mesure 1.1.1 · 50\u00a0% du référentiel\n\nPart égale\u00a0: 1.1.1 est partagé à égalité entre ses enfants.',
    '**1.1.1.1 A**  \nsub-action\n\n**4.5 pts** · 50% of measure 1.1.1 · 50% of the référentiel\n\nEqual share: 1.1.1 is shared equally among its children.',
  ],
  [
    'points that are written, in thousands',
    NEW.replace('# Racine', '# Ra<|>cine'),
    '**Racine**  \nréférentiel\n\n**1\u202f500\u00a0pts**\n\nÉcrit\u00a0: 1\u202f500 points.',
    '**Racine**  \nréférentiel\n\n**1,500 pts**\n\nWritten: 1,500 points.',
  ],
  [
    'a share of the root',
    NEW.replace('# Axe', '# A<|>xe'),
    '**1 Axe**  \nmesure\n\n**900\u00a0pts** · 60\u00a0% du référentiel\n\nÉcrit\u00a0: 60\u00a0% du référentiel.',
    '**1 Axe**  \nmeasure\n\n**900 pts** · 60% of the référentiel\n\nWritten: 60% of the référentiel.',
  ],
  [
    'nothing beside siblings with points',
    NEW.replace('# Vide', '# Vi<|>de'),
    '**1.2 Vide**  \nsous-action\n\n**0\u00a0pts** · 0\u00a0% de la mesure 1 · 0\u00a0% du référentiel\n\nNe vaut rien\u00a0: ses sœurs ont un poids, elle n’en a pas.',
    '**1.2 Vide**  \nsub-action\n\n**0 pts** · 0% of measure 1 · 0% of the référentiel\n\nWorth nothing: its siblings have weights, it has none.',
  ],
  [
    'a sum, of several and of one',
    `${OLD}//- 1.md\n`.replace(/^/, '//- 1.1.1.md\n') + entry('#', 'A<|>xe', 'id: 1'),
    '**1 Axe**  \naxe\n\n**100\u00a0pts** · 100\u00a0% du référentiel\n\nVaut ce que vaut son seul enfant.\n\nbases\u00a0: 12,5\u00a0pts · effets\u00a0: 50\u00a0pts · sans catégorie\u00a0: 37,5\u00a0pts',
    '**1 Axe**  \naxis\n\n**100 pts** · 100% of the référentiel\n\nWorth what its only child is worth.\n\nbases: 12.5 pts · effets: 50 pts · no category: 37.5 pts',
  ],
  [
    'points that nothing tells',
    entry('#', 'Mes<|>ure', 'id: 1.1.1'),
    '**1.1.1 Mesure**  \nmesure\n\nSes points ne peuvent être établis.',
    '**1.1.1 Mesure**  \nmeasure\n\nIts points cannot be told.',
  ],
  [
    'an alternative, and the measure in whose place it stands',
    ALTERNATIVES.replace('identifiant: 1.1.1alter\n', 'identifiant: 1.1.1al<|>ter\n'),
    '**1.1.1alter Mesure**  \nmesure\n\n**3\u00a0pts** · 42,86\u00a0% de 1 · 42,86\u00a0% du référentiel\n\nAlternative de 1.1.1 (4\u00a0pts).\n\nVaut ce que vaut son seul enfant.',
    '**1.1.1alter Mesure**  \nmeasure\n\n**3 pts** · 42.86% of 1 · 42.86% of the référentiel\n\nAlternative of 1.1.1 (4 pts).\n\nWorth what its only child is worth.',
  ],
  [
    'a measure, and what may stand in its place',
    ALTERNATIVES.replace('identifiant: 1.1.1\n', 'identifiant: 1.1<|>.1\n'),
    '**1.1.1 Mesure**  \nmesure\n\n**4\u00a0pts** · 57,14\u00a0% de 1 · 57,14\u00a0% du référentiel\n\nAlternative\u00a0: 1.1.1alter (3\u00a0pts).\n\nVaut ce que vaut son seul enfant.',
    '**1.1.1 Mesure**  \nmeasure\n\n**4 pts** · 57.14% of 1 · 57.14% of the référentiel\n\nAlternative: 1.1.1alter (3 pts).\n\nWorth what its only child is worth.',
  ],
  [
    'a total, with and without alternatives',
    ALTERNATIVES.replace('# Axe', '# A<|>xe'),
    '**1 Axe**  \naxe\n\n**7\u00a0pts** · 100\u00a0% du référentiel\n\n4\u00a0pts sans les alternatives.\n\nSomme des points de ses 2 enfants.',
    '**1 Axe**  \naxis\n\n**7 pts** · 100% of the référentiel\n\n4 pts without alternatives.\n\nSum of the points of its 2 children.',
  ],
  [
    'what continues an action in another référentiel',
    `//- cae/1.1.1.md\n${entry('#', 'Anc<|>ienne', 'identifiant: 1.1.1', 'points: 3')}//- cae/cae.md\n${entry('#', 'CAE', 'identifiant: ""', 'referentiel: cae')}//- te/te.md\n${entry('#', 'TE', 'identifiant: ""', 'referentiel: te')}//- te/1.1.1.md\n${entry('#', 'Neuve', 'identifiant: 1.1.1')}## Actions\n${entry('###', 'Sous', 'identifiant: 1.1.1.1', 'points: 2', 'origine: [CAE_1.1.1 (0.5)]')}`,
    '**1.1.1 Ancienne**  \nmesure\n\n**3\u00a0pts** · 100\u00a0% du référentiel\n\nÉcrit\u00a0: 3 points.\n\nContinuée par te_1.1.1.1.',
    '**1.1.1 Ancienne**  \nmeasure\n\n**3 pts** · 100% of the référentiel\n\nWritten: 3 points.\n\nContinued by te_1.1.1.1.',
  ],
  [
    'a reference, with the start of what it names',
    `//- 1.1.2.md\n${entry('#', 'Citante', 'id: 1.1.2')}Voir la 1.1<|>.1.\n//- 1.1.1.md\n${entry('#', '*Citée* <b>', 'id: 1.1.1', 'points: 3')}Un **texte** de 3\u00a0points.\n`,
    '**1.1.1 \\*Citée\\* \\<b>**  \nmesure\n\n**3\u00a0pts** · 100\u00a0% du référentiel\n\nÉcrit\u00a0: 3 points.\n\n---\n\nUn texte de 3\u00a0points.',
    '**1.1.1 \\*Citée\\* \\<b>**  \nmeasure\n\n**3 pts** · 100% of the référentiel\n\nWritten: 3 points.\n\n---\n\nUn texte de 3\u00a0points.',
  ],
];

describe('the words of a hover', () => {
  afterEach(() => speak('en'));

  for (const [what, fixture, french, english] of CASES) {
    it(`tell in French: ${what}`, () => assert.equal(said(fixture, 'fr'), french));
    it(`tell in English: ${what}`, () => assert.equal(said(fixture, 'en'), english));
  }

  it('are the kind alone where an action has neither id nor title', () => {
    const { workspace } = openFixture(entry('#', 'Racine', 'identifiant: ""', 'points: 5', 'referentiel: r'));
    const hover = hoverAt(workspace, '/ws/1.1.1.md', 3);
    assert(hover?.kind === 'action');
    assert.match(sayHover({ ...hover, action: { ...hover.action, title: '' } }), /^référentiel\n/);
  });
});

function said(fixture: string, language: Language): string {
  speak(language);
  const { fixture: parsed, workspace } = openFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const hover = hoverAt(workspace, file, span.start);
  assert(hover, 'no hover at the cursor');
  return sayHover(hover);
}
