import assert from 'node:assert/strict';
import { changesOf, checkChanges } from '../../kit/changes.ts';

const ROOT = `//- actions/racine.md
# Territoire sobre
\`\`\`yaml
identifiant: ""
referentiel: demo
\`\`\`
## Description
`;

const AXIS = `//- actions/1.md
# Déplacements
\`\`\`yaml
identifiant: 1
\`\`\`
## Description
`;

const MEASURE = `//- actions/1.1.1.md
# Réduire la place de la voiture
\`\`\`yaml
identifiant: 1.1.1
points: 12
\`\`\`
## Description
La commune partage la rue entre piétons, vélos et voitures ; voir aussi l’action 1.1.2.

## Actions
### Planifier les itinéraires cyclables
\`\`\`yaml
identifiant: 1.1.1.1
pourcentage: 40
categorie: bases
\`\`\`
## Description
Un plan des itinéraires est adopté et publié.

### Réaliser les itinéraires
\`\`\`yaml
identifiant: 1.1.1.2
pourcentage: 60
categorie: mise en œuvre
\`\`\`
## Description
Les aménagements du plan sont livrés chaque année.
`;

const OTHER = `//- actions/1.1.2.md
# Développer le covoiturage
\`\`\`yaml
identifiant: 1.1.2
points: 8
\`\`\`
## Description
Des aires de covoiturage desservent les principaux axes du territoire.
`;

const ALL = ROOT + AXIS + MEASURE + OTHER;

describe('changes between two versions', () => {
  it('are none between a version and itself', () => checkChanges(ALL, ALL, []));

  it('tell another title', () =>
    checkChanges(ALL, ALL.replace('# Développer le covoiturage', '# Encourager le covoiturage'), [
      'changes-text 1.1.2 retitled Développer le covoiturage → Encourager le covoiturage',
    ]));

  it('tell another weight, and what follows from it above and below', () => {
    const [change, ...others] = changesOf(ALL, ALL.replace('points: 12', 'points: 14'));
    assert.deepEqual(others, []);
    assert.deepEqual(change?.points, { before: 12, after: 14 });
    assert.deepEqual(
      change?.consequences.map(({ id }) => id),
      ['', '1', '1.1.1.1', '1.1.1.2'],
    );
  });
});
