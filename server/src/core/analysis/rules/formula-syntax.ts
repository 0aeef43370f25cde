import { formulaFaults } from '../facts/formula-faults.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule } from '../rule.ts';
import { rule2026, withRule } from '../samples.ts';

/** A formula that the grammar does not have. */
export const formulaSyntax: AroundRule = {
  code: 'formula-syntax',
  severity: 'error',
  scope: 'around',
  check: formulaFaults('formula-syntax'),
  checkScores: scoreFaults('formula-syntax'),
  doc: {
    fr: {
      title: 'Formule illisible',
      why: 'L’importateur refuse une règle dont il ne peut pas lire la formule. Les mots `si`, `alors`, `sinon`, `et`, `ou` s’écrivent en minuscules, les décimales avec un point, et il n’y a pas de parenthèses hors des appels. La langue de 2026 a des parenthèses et des comparaisons, mais ni nombre négatif, ni nom qui commence par un de ses mots ; les caractères qu’elle ne connaît pas sont passés sous silence, et d’une chaîne de comparaisons seule la première compte, ce qui est un avertissement.',
      cure: 'Corriger la formule à l’endroit montré ; le message dit ce qui y est attendu.',
    },
    en: {
      title: 'Formula that cannot be read',
      why: 'The importer refuses a rule whose formula it cannot read. The words `si`, `alors`, `sinon`, `et`, `ou` are written in small letters, decimals with a point, and there are no parentheses but those of calls. The language of 2026 has parentheses and comparisons, but neither negative numbers nor names that begin with one of its words; characters that it does not know are passed over without a word, and of a chain of comparisons the first alone counts, which is a warning.',
      cure: 'Correct the formula at the place shown; the message says what is expected there.',
    },
  },
  bad: [
    withRule('Désactivation', 'reponse(plu <|OUI|>)'),
    withRule('Désactivation', '<|)|> VRAI'),
    withRule('Désactivation', 'reponse(<|)|>'),
    withRule('Réduction de potentiel', '0.5 <|0.5|>'),
    withRule('Désactivation', 'reponse(plu, <|OUI|>'),
    withRule('Réduction de potentiel', 'part <|*|>'),
    withRule('Désactivation', 'reponse<|(|>'),
    withRule('Réduction de potentiel', '<|0,5|>'),
    withRule('Réduction de potentiel', '<|Si|> reponse(plu, OUI) alors 0.5'),
    withRule('Désactivation', '<|question|>(plu, OUI)'),
    withRule('Désactivation', '<|reponses|>(plu, OUI)'),
    withRule('Réduction de potentiel', 'si reponse(plu, OUI) <|alros|> 0.5 <|sinn|> 1'),
    withRule('Réduction de potentiel', '<|1e999|>'),
    rule2026('Désactivation', 'si <|VRAI|>'),
    rule2026('Réduction de potentiel', '<|reponse(plu, OUI) alors|> 0.5'),
    rule2026('Réduction de potentiel', 'si (reponse(part) > 0.5 <|alors|> (0.5) sinon 1'),
    rule2026('Réduction de potentiel', 'si (<|reponse(plu, OUI) alors|> VRAI) alors 0.5 sinon 1'),
    rule2026('Réduction de potentiel', 'min(<|(reponse(part),|> 0.5), 1)'),
    rule2026('Réduction de potentiel', 'si reponse(plu <|OUI|>) <|alor|> 0.5 <|sinn|> 1'),
    rule2026('Désactivation', 'reponse(<|score_1|>, OUI)'),
    rule2026('Désactivation', 'reponse(plu, <|"|>OUI<|"|>)'),
    rule2026('Réduction de potentiel', 'si <|0.2 < reponse(part) <= 0.8|> alors 0.5 sinon 1'),
    withRule('Réduction de potentiel', `${'min(1, '.repeat(250)}<|min|>(1, 1${')'.repeat(251)}`),
  ],
  good: [
    rule2026('Réduction de potentiel', 'si 0.2 < reponse(part) et reponse(part) <= 0.8 alors 0.5 sinon 1'),
    withRule(
      'Réduction de potentiel',
      'si reponse(plu, OUI) et identite(type, EPCI) alors min(0.5, reponse(part))\nsinon 1',
    ),
    rule2026('Réduction de potentiel', '(SI reponse(part) >= 0.5 ALORS 1 SINON 8 / 4 / 2) * 0.5'),
  ],
};
