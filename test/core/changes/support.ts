import assert from 'node:assert/strict';

/** A référentiel with a root, an axis, a sub-axis, three measures, rules, a question and a piece of evidence: each file may be left out or changed. */
export const ROOT = `//- actions/racine.md
# Territoire sobre
\`\`\`yaml
identifiant: ""
referentiel: demo
\`\`\`
`;

export const AXES = `//- actions/1.md
# Déplacements
\`\`\`yaml
identifiant: 1
\`\`\`
## Description
Se déplacer autrement dans la commune.

## Actions
### Marche et vélo
\`\`\`yaml
identifiant: 1.1
\`\`\`
## Description
Les trajets du quotidien.
`;

export const STREETS = `//- actions/1.1.1.md
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
#### Description
Un plan des itinéraires est adopté, publié et revu chaque année avec les habitants.

### Réaliser les itinéraires
\`\`\`yaml
identifiant: 1.1.1.2
pourcentage: 60
categorie: mise en œuvre
\`\`\`
#### Description
Les aménagements prévus sont livrés, entretenus et reliés entre eux.
`;

export const CARS = `//- actions/1.1.2.md
# Développer le covoiturage
\`\`\`yaml
identifiant: 1.1.2
points: 8
\`\`\`
## Description
Des aires de covoiturage desservent les principaux axes du territoire.
`;

export const BUSES = `//- actions/1.1.3.md
# Renforcer les lignes de bus
\`\`\`yaml
identifiant: 1.1.3
points: 10
\`\`\`
## Description
La fréquence des bus augmente aux heures de pointe, y compris pendant les vacances.
`;

export const RULES = `//- personnalisations/demo_1.md
# Règles de demo_1.1.2
\`\`\`yaml
action_id: demo_1.1.2
\`\`\`
## Règles
### Réduction de potentiel
\`\`\`formule
si reponse(transport_1, NON) alors 0.5
\`\`\`
`;

export const QUESTION = `//- questions/transport.md
# La collectivité organise-t-elle les transports ?
\`\`\`yaml
id: transport_1
type: binaire
thematique_id: energie
actions: [demo_1.1.2]
\`\`\`
## Description
Sont visés les services réguliers.
`;

export const EVIDENCE = `//- preuves/preuves.md
# Plan vélo
\`\`\`yaml
id: plan_velo
actions: [demo_1.1.1]
\`\`\`
## Description
La délibération et ses annexes.
`;

export const ALL = ROOT + AXES + STREETS + CARS + BUSES + RULES + QUESTION + EVIDENCE;

/** The whole with one text for another, which is there. */
export function allWith(before: string, after: string): string {
  assert(ALL.includes(before), `not there: ${before}`);
  return ALL.replace(before, after);
}

/** An indicator with a target, which no score depends on. */
export const SHARE = `//- indicateurs/velo.md
# Part des trajets à vélo
\`\`\`yaml
id: demo_velo
unite: "%"
\`\`\`
## Cible
\`\`\`formule
25
\`\`\`
`;
