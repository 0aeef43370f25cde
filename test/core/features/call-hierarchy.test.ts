import { checkCalls } from '../../kit/check-reading.ts';
import { block } from '../../kit/disk.ts';

const FILES = `//- cae.md
# R
${block('identifiant: ""\nreferentiel: cae')}
//- 1.1.1.md
# Une
${block('identifiant: 1.<|>1.1')}
Voir la 1.1.2, la 1.1.3 et encore la 1.1.2.
## Actions
### Volet
${block('identifiant: 1.1.1.1')}
Évalué dans la 1.1.3.
//- 1.1.2.md
# Deux
${block('identifiant: 1.1.2')}
## Actions
### Volet
${block('identifiant: 1.1.2.1')}
Comme dans la 1.1.1, voir 1.1.1 aussi.
//- 1.1.3.md
# Trois
${block('identifiant: 1.1.3')}
//- preuves.md
# Une preuve
${block('id: plan\nactions: [cae_1.1.1]')}
# Une autre
${block('id: bilan\nactions: [cae_1.1.2]')}
//- regles.md
# R
${block('action_id: cae_1.1.3')}
## Règles
### Score réalisé
\`\`\`formule
score(cae_1.1.1)
\`\`\`
`;

describe('the call hierarchy', () => {
  it('tells what cites an action, each with its places, and what it cites with all below it', () =>
    checkCalls(FILES, {
      by: ['sub-action 1.1.2.1 × 2', 'evidence plan × 1', 'rule cae_1.1.3 × 1'],
      in: ['measure 1.1.2 × 2', 'measure 1.1.3 × 2'],
    }));

  it('begins at a cited id as well', () =>
    checkCalls(FILES.replace('<|>', '').replace('la 1.1.3 et', 'la 1.1<|>.3 et'), {
      by: ['measure 1.1.1 × 1', 'sub-action 1.1.1.1 × 1', 'rule cae_1.1.3 × 1'],
      in: [],
    }));

  it('is none on prose', () => checkCalls(FILES.replace('<|>', '').replace('aussi', 'au<|>ssi'), { by: [], in: [] }));
});
