import assert from 'node:assert/strict';
import { citationMap, type MapLevel } from '../../../server/src/core/features/citation-map.ts';
import { prefixOf } from '../../../server/src/core/index/prefixes.ts';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceOfAxes } from '../../kit/axes.ts';
import { openFixture } from '../../kit/workspace.ts';

const FILES = `//- cae/cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
\`\`\`
//- cae/1.1.1.md
# Première
\`\`\`yaml
identifiant: 1.1.1
\`\`\`
Voir la mesure 2.1.1 et le domaine 2.1. Comme dit la 1.1.1.1.
## Actions
### Étape
\`\`\`yaml
identifiant: 1.1.1.1
\`\`\`
#### Description
Le suivi est évalué dans la mesure 2.1.1. Voir la sous-action 2.1.1.1, puis la mesure 2.1.9.
//- cae/2.1.1.md
# Deuxième
\`\`\`yaml
identifiant: 2.1.1
\`\`\`
## Actions
### Suite
\`\`\`yaml
identifiant: 2.1.1.1
\`\`\`
//- cae/2.md
# Axe
\`\`\`yaml
identifiant: 2
\`\`\`
## Actions
### Domaine
\`\`\`yaml
identifiant: 2.1
\`\`\`
//- te/te.md
# TE
\`\`\`yaml
identifiant: ""
referentiel: te
\`\`\`
//- te/4.1.1.md
# Reprise
\`\`\`yaml
identifiant: 4.1.1
labels: [te_cae]
origine:
  - cae_1.1.1.1 (0,5)
\`\`\`
//- regles.md
# Réduction selon la 1.1.1
\`\`\`yaml
action_id: cae_2.1.1
\`\`\`
## Règles
### Score réalisé
\`\`\`formule
score(cae_1.1.1.1)
\`\`\`
`;

interface Drawn {
  /** Group by group, `*` behind an id that nothing declares. */
  readonly groups: readonly string[];
  /** `from kind to`, behind it the number of citations where there are several. */
  readonly links: readonly string[];
}

/** What the map of a folder shows; ids of another référentiel have its prefix. */
function check(fixture: string, folder: string, level: MapLevel, expected: Drawn): void {
  const { workspace } = openFixture(fixture);
  const own = workspace.referentials.find(one => one.folder === `/ws/${folder}`);
  assert(own, `${folder} holds a référentiel`);
  const { groups, nodes, links } = citationMap(workspace, own, level);
  const names = nodes.map(({ referential, id }) =>
    referential === own ? id : `${prefixOf(workspace, referential)}_${id}`,
  );
  const lines = groups.map(({ axis, referential }, at) => {
    const inside = nodes.flatMap(({ group, action }, place) =>
      group === at ? [`${names[place]}${action ? '' : '*'}`] : [],
    );
    return `${axis ?? referential.name}: ${inside.join(' ')}`;
  });
  const told = links.map(({ from, to, kind, citations }) => {
    return `${names[from]} ${kind} ${names[to]}${citations.length > 1 ? ` × ${citations.length}` : ''}`;
  });
  assert.deepEqual({ groups: lines, links: told }, expected);
}

describe('the map of citations', () => {
  it('links measures by what stands in their texts, rules and origins', () => {
    check(FILES, 'cae', 'measure', {
      groups: ['1: 1.1.1', '2: 2.1 2.1.1 2.1.9*', 'te: te_4.1.1'],
      links: [
        '1.1.1 prose 2.1',
        '1.1.1 prose 2.1.1 × 2',
        '1.1.1 evaluated 2.1.1',
        '1.1.1 prose 2.1.9',
        '2.1.1 rule 1.1.1 × 2',
        'te_4.1.1 origin 1.1.1',
      ],
    });
  });

  it('has a place for each sub-action, where that is asked for', () => {
    check(FILES, 'cae', 'sub-action', {
      groups: ['1: 1.1.1 1.1.1.1', '2: 2.1 2.1.1 2.1.1.1 2.1.9*', 'te: te_4.1.1'],
      links: [
        '1.1.1 prose 1.1.1.1',
        '1.1.1 prose 2.1',
        '1.1.1 prose 2.1.1',
        '1.1.1.1 evaluated 2.1.1',
        '1.1.1.1 prose 2.1.1.1',
        '1.1.1.1 prose 2.1.9',
        '2.1.1 rule 1.1.1',
        '2.1.1 rule 1.1.1.1',
        'te_4.1.1 origin 1.1.1.1',
      ],
    });
  });

  it('is seen from one référentiel: of another, only what is linked with it', () => {
    check(FILES, 'te', 'measure', { groups: ['4: 4.1.1', 'cae: cae_1.1.1'], links: ['4.1.1 origin cae_1.1.1'] });
  });

  it('finds the citations of the one file anew in which somebody writes', () => {
    const before = workspaceOfAxes(6);
    const [own] = before.referentials;
    assert(own);
    citationMap(before, own, 'measure');
    const file = before.files.get('/ws/3.1.4.md');
    assert(file);
    const text = `${file.text}Voir aussi la mesure 5.1.1.\n`;
    const after = withFiles(before, new Map([[file.path, parseFile(file.path, text)]]));
    const [now] = after.referentials;
    assert(now);
    const counted = computations();
    const { links } = citationMap(after, now, 'measure');
    assert(links.some(({ citations }) => citations.some(({ to }) => to.id === '5.1.1')));
    assert(computations() - counted <= 5, `${computations() - counted} computations`);
  });
});
