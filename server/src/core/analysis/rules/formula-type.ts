import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { formulaBlock, indicator2026, rule2026, withRule, withScore2026, withVisibility } from '../samples.ts';

/** A condition where a number is needed, or the other way round. */
export const formulaType: AroundRule = {
  code: 'formula-type',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-type'),
  checkScores: scoreFaults('formula-type'),
  doc: {
    fr: {
      title: 'Condition et nombre confondus',
      why: 'Une `Désactivation` est une condition (vraie ou fausse) ; une `Réduction de potentiel` et un `Score réalisé` sont des nombres. Une règle qui donne autre chose est refusée en 2023. En 2026 elle est prise comme elle est : un nombre autre que 0 désactive, VRAI multiplie par 1 ; `referentiel()` n’y vaut jamais que FAUX. C’est alors un avertissement.',
      cure: 'Écrire une condition ou un nombre, selon ce qui est attendu.',
    },
    en: {
      title: 'Condition and number confused',
      why: 'A `Désactivation` is a condition (true or false); a `Réduction de potentiel` and a `Score réalisé` are numbers. A rule that gives anything else is refused in 2023. In 2026 it is taken as it is: a number other than 0 deactivates, VRAI multiplies by 1; `referentiel()` is always FAUX there. It is a warning then.',
      cure: 'Write a condition or a number, as is expected.',
    },
  },
  bad: [
    rule2026('Désactivation', 'si <|referentiel(te)|> alors <|0.5|>'),
    rule2026('Réduction de potentiel', 'si reponse(plu, OUI) alors <|VRAI|> sinon 0.5'),
    withVisibility('<|0.5|>'),
    withScore2026('si (<|te_1|>) > cible(te_1) alors 1 sinon val(te_1) / (<|te_2|>)'),
    `//- i.md\n${indicator2026('te_1')}${indicator2026('te_2')}${indicator2026('te_3', `## Calcul\n${formulaBlock('(<|te_1|>) + val(te_2)')}`)}`,
    `//- i.md\n${indicator2026('te_1')}${indicator2026('te_3', `## Calcul\n${formulaBlock('val(te_1) / <|cible(te_1)|>')}`)}`,
    rule2026('Réduction de potentiel', 'si <|te_1|> alors 0.5 sinon 1'),
    withRule('Désactivation', '<|0.5|>'),
    withRule('Réduction de potentiel', '<|reponse(plu, OUI)|>'),
    withRule('Réduction de potentiel', '<|moitie|>'),
  ],
  good: [
    rule2026('Réduction de potentiel', 'si reponse(voirie) = voirie_a alors 0.5 sinon 1'),
    withRule('Réduction de potentiel', 'si reponse(plu, OUI) alors 0.5'),
  ],
};
