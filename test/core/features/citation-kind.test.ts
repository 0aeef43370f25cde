import { equal } from 'node:assert/strict';
import { isEvaluatedThere } from '../../../server/src/core/features/citation-kind.ts';
import { span } from '../../../server/src/core/text/span.ts';

/** Whether a sentence, in which the id is `<|…|>`, tells that something is evaluated there. */
function check(marked: string, expected: boolean): void {
  const [before = '', id = '', behind = ''] = marked.split(/<\||\|>/);
  const part = span(before.length, before.length + id.length);
  equal(isEvaluatedThere({ text: `${before}${id}${behind}`, part }), expected, marked);
}

describe('a citation that tells where something is evaluated', () => {
  it('says so right before the id', () => {
    check('Le suivi est évalué dans la <|1.2.2|>.', true);
    check('Les ateliers sont évalués plus précisément dans la mesure <|6.5.1|>.', true);
    check('Evaluée dans l’action (<|1.2.1|>)', true);
    check('La voirie, prise en compte dans la sous-action <|3.3.3.1|>.', true);
    check('Les achats sont notés à la mesure <|2.2.1|> seule.', true);
    check('Le bois est traité dans cae_<|3.2.1|>.', true);
  });

  it('says so of each id of a list', () => {
    check('Le suivi est évalué dans les mesures 2.1.1, 2.1.2 et <|2.1.3|>.', true);
  });

  it('is none where other words stand between', () => {
    check('Voir la mesure <|1.2.2|>.', false);
    check('Le suivi est évalué dans le bilan (voir la <|1.2.2|>).', false);
    check('Ne pas évaluer la mesure <|1.2.2|>.', false);
    check('Le suivi est évalué. Dans la mesure <|1.2.2|>, rien.', false);
    check('Réévalué dans la mesure <|1.2.2|>.', false);
  });
});
