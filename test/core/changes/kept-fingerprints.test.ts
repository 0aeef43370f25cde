import assert from 'node:assert/strict';
import { REVIEW_VERSION } from '../../../server/src/core/model/review.ts';
import { changesOf, lineOf } from '../../kit/changes.ts';

const BEFORE = `//- racine.md
# Essai
\`\`\`yaml
identifiant: ""
referentiel: essai
\`\`\`
//- 1.1.1.md
# Réduire la place de la voiture
\`\`\`yaml
identifiant: 1.1.1
points: 12
\`\`\`
## Description
1) La commune *partage* la rue : voir l’action 1.1.2, [le guide](https://example.org/guide) et a&nbsp;b – rien d'autre.

| Année | Part |
| --- | --- |
| 2024 | 3,5 % |
//- 1.1.2.md
# Développer le covoiturage
\`\`\`yaml
identifiant: 1.1.2
points: 8
\`\`\`
## Description
Des aires de covoiturage desservent les principaux axes du territoire.
//- regles.md
# Règles
\`\`\`yaml
action_id: essai_1.1.2
\`\`\`
## Règles
### Réduction de potentiel
\`\`\`formule
si identite(type, commune) alors 0.5
\`\`\`
`;

const EDITS: readonly (readonly [before: string, after: string])[] = [
  ['# Réduire la place', '# Réduire encore la place'],
  ['identifiant: 1.1.1\npoints: 12', 'identifiant: 1.1.1\npoints: 13'],
  ['voir l’action 1.1.2, ', ''],
  ['| 2024 | 3,5 % |', '| 2025 | 4 % |'],
  ['alors 0.5', 'alors 0.25'],
];

const AFTER = EDITS.reduce((text, [before, after]) => text.replace(before, after), BEFORE);
const LATER = `${BEFORE}//- 1.1.3.md\n# Marcher\n\`\`\`yaml\nidentifiant: 1.1.3\npoints: 4\n\`\`\`\n## Description\nÀ pied.\n`;

describe('the fingerprints of changes, on which approvals in files rest', () => {
  it('are those of version 1 of the file: other ones need another version', () => {
    assert.equal(REVIEW_VERSION, 1);
    const told = [...changesOf(BEFORE, AFTER), ...changesOf(BEFORE, LATER), ...changesOf(LATER, BEFORE)];
    assert.deepEqual(
      told.map(change => `${change.fingerprint} ${lineOf(change)}`),
      [
        '2fddc3adc36b changes-scores 1.1.1 reweighted',
        '4e3c38cc0fc1 changes-text 1.1.1 retitled Réduire la place de la voiture → Réduire encore la place de la voiture',
        'b7d4b17e5ff0 changes-text 1.1.1 text Description +2 -6',
        'e4b074e44106 changes-text 1.1.1 citation-lost 1.1.2',
        '165ed75b907d changes-scores 1.1.2 formula-changed reduction differ',
        '299497155651 changes-scores 1.1.3 added',
        '9397ed7738eb breaks-scores 1.1.3 removed',
      ],
    );
  });
});
