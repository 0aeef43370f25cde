import { formulaFaults } from '../facts/formula-faults.ts';
import { proofFaults, proveAhead } from '../facts/proof-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { MEASURE, QUESTIONS, rule2026, withRule } from '../samples.ts';

/** A score asked for before there are scores, or in a way that the platform of 2026 does not keep until there are. */
export const formulaScore: AroundRule = {
  code: 'formula-score',
  severity: 'error',
  scope: 'around',
  ahead: proveAhead,
  check: view => [...formulaFaults('formula-score')(view), ...proofFaults('formula-score')(view)],
  checkScores: scoreFaults('formula-score'),
  doc: {
    fr: {
      title: 'Score demandé avant le calcul',
      why: 'Les désactivations et les réductions de potentiel sont appliquées avant le calcul des scores : `score()` n’y a pas encore de valeur. En 2026, un score est calculé en deux fois : `score()` est d’abord un texte, toujours vrai dans une condition, qui perd ses parenthèses et dont le + devient un − ; une branche sans `score()`, ou un nombre négatif à côté d’un score, arrête tout. L’importateur ne le voit pas : ce sont des avertissements.',
      cure: 'Déplacer la formule sous `Score réalisé`, ou y renoncer.',
    },
    en: {
      title: 'Score asked for before it is known',
      why: 'Deactivations and reductions of potential apply before the scores are computed: `score()` has no value yet. In 2026 a score is computed in two steps: `score()` is a text first, which always holds in a condition, loses its parentheses and makes a − of a +; a branch without `score()`, or a negative number beside a score, stops everything. The importer does not see it: these are warnings.',
      cure: 'Move the formula to `Score réalisé`, or do without.',
    },
  },
  bad: [
    MEASURE + withRule('Réduction de potentiel', '<|score(cae_1.1.1.1)|>'),
    rule2026('Désactivation', 'si <|score(te_1.1.1)|> > 0.5 alors VRAI'),
    rule2026('Score réalisé', 'si <|score(te_1.1.1) > 0.5|> alors score(te_1.1.1) sinon <|0.5|>'),
    rule2026('Score réalisé', '<|score(te_1.1.1) + 0.2|>'),
    rule2026('Score réalisé', '<|(score(te_1.1.1) - 0.1)|> * 2'),
    rule2026('Score réalisé', 'min(score(te_1.1.1), <|0.1 - 0.3|>)'),
    `${rule2026('Score réalisé', 'min(score(te_1.1.1), <|reponse(part) - 0.5|>)')}${QUESTIONS}`,
  ],
  good: [
    MEASURE + withRule('Score réalisé', 'min(score(cae_1.1.1.1), 0.5)'),
    rule2026('Score réalisé', 'si reponse(plu, OUI) alors min(score(te_1.1.1), 0.5) * 2 sinon score(te_1.1.1)'),
  ],
};
