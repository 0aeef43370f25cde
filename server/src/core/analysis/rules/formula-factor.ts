import { qualifiedId } from '../../model/id.ts';
import { allStatedFormulas, type StatedFormula } from '../../reasoning/outcomes/stated-formulas.ts';
import { possibleEffects } from '../../reasoning/possible-effects.ts';
import type { AroundView } from '../around-view.ts';
import { toldFactors } from '../facts/told-factors.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { QUESTIONS, rule, rulesFile } from '../samples.ts';

/** A reduction that the text of a rule tells, and that its formula gives nobody. */
export const formulaFactor: AroundRule = {
  code: 'formula-factor',
  severity: 'warning',
  scope: 'around',
  check: findingsIn,
  doc: {
    fr: {
      title: 'Réduction que la formule ne donne pas',
      why: 'Le texte de la règle dit de combien le potentiel est réduit, et aucune branche de la formule ne donne ce facteur : « réduit de 50 % » est 0.5, « réduit de 30 % » est 0.7, « réduit à 30 % » est 0.3. La collectivité lit l’un, et l’autre est compté. Rien n’est dit d’une formule qui calcule, ni d’un texte qui donne une limite ou une proportion.',
      cure: 'Corriger le facteur, ou le texte.',
    },
    en: {
      title: 'Reduction that the formula does not give',
      why: 'The text of the rule says by how much the potential is reduced, and no branch of the formula gives that factor: “réduit de 50 %” is 0.5, “réduit de 30 %” is 0.7, “réduit à 30 %” is 0.3. The collectivité reads the one, and the other counts. Nothing is said of a formula that computes, or of a text that tells a limit or a proportion.',
      cure: 'Correct the factor, or the text.',
    },
  },
  bad: [
    reduction('si reponse(plu, OUI) alors 0.2', 'Sans PLU, le potentiel est <|réduit de 50 %|>.'),
    reduction('si reponse(plu, OUI) alors 0.3', 'Le potentiel de la 1.1.1 est <|diminué de 30 %|> sans PLU.'),
    reduction('si reponse(plu, OUI) alors 2/12', 'Le score est <|réduit à 25 %|>.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'Le **potentiel** est **<|réduit de 50 %|>**.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'Sans PLU, la <|réduction de potentiel est de **50 %|>**.'),
    reduction(
      'si reponse(plu, OUI) alors 0.2',
      'Le potentiel est <|réduit de moitié|> ; ailleurs, <|divisé par deux|>.',
    ),
    reduction('si reponse(plu, OUI) alors 0.5', 'Le potentiel est <|réduit d’un tiers|>.'),
  ],
  good: [
    reduction('si reponse(plu, OUI) alors 0.5', 'Le potentiel est réduit de 50 %.'),
    reduction('si reponse(plu, OUI) alors 2/8 sinon 0.7', 'Le score est réduit à 25 %, sinon réduit de 30 %.'),
    reduction('max(reponse(part), 0.2)', 'Le potentiel est réduit de 50 %.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'Il est réduit de 50 % dans la limite de 8 points.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'Le score de la 1.1.2 est réduit de 50 %.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'Les émissions ont baissé de 50 %.'),
    reduction('si reponse(plu, OUI) alors 0.2', 'L’objectif est une réduction de 50 % des émissions.'),
    reduction('si reponse(plu, OUI) alors 1/3', 'Le potentiel est divisé par trois, ou réduit des deux tiers.'),
  ],
};

function reduction(formula: string, text: string): string {
  return `${QUESTIONS}${rulesFile(rule('Réduction de potentiel', formula))}${text}\n`;
}

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  return allStatedFormulas(view).flatMap(findingsOf);
}

function findingsOf({ file, about, role, formula, prose, subject }: StatedFormula): readonly PlacedFinding[] {
  if (role !== 'reduction' || subject === undefined) return [];
  const told = toldFactors(file.text, prose, qualifiedId(about)?.id ?? about);
  if (told.length === 0) return [];
  const outcomes = possibleEffects(role, subject.program).map(({ outcome }) => outcome);
  // What is computed may be anything.
  if (outcomes.some(({ kind }) => kind === 'computed')) return [];
  const factors = outcomes.flatMap(outcome => (outcome.kind === 'factor' ? [outcome] : []));
  if (factors.length === 0) return [];
  return told
    .filter(({ factor }) => !factors.some(given => Math.abs(given.factor - factor) < TOLERANCE))
    .map(({ span, text, factor }) => ({
      file: file.path,
      span,
      args: {
        text,
        expected: shown(factor),
        known: [
          ...new Set(factors.map(given => (given.fraction ? fractionText(given.fraction) : shown(given.factor)))),
        ],
      },
      related: [{ file: file.path, span: formula.span }],
    }));
}

/** Texts round to a whole per cent. */
const TOLERANCE = 0.006;

/** As a formula writes it. */
function shown(factor: number): string {
  return String(Math.round(factor * 10_000) / 10_000);
}

function fractionText({ over, under }: { readonly over: number; readonly under: number }): string {
  return `${over}/${under}`;
}
