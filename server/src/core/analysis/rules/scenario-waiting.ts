import { WAITING } from '../../model/scenario.ts';
import { figureText } from '../../parse/scenario/expectation-edits.ts';
import { mayBeExpected, reportedExpectation } from '../../scoring/reported-expectations.ts';
import type { ScenarioRule } from '../rule.ts';
import { withScenario } from '../samples.ts';

/** An expected score without a figure: nobody has accepted yet the one that is obtained. */
export const scenarioWaiting: ScenarioRule = {
  code: 'scenario-waiting',
  severity: 'information',
  scope: 'scenario',
  check: ({ expectations }) =>
    expectations.flatMap(checked => {
      if (checked.met !== undefined) return [];
      const found = checked.expectation;
      const args = { found: WAITING, column: found.column };
      if (!mayBeExpected(checked.actual)) return [{ span: found.span, args }];
      const { actual } = reportedExpectation(checked);
      const suggestion = figureText(actual, '');
      return typeof actual === 'number'
        ? [{ span: found.span, args: { ...args, actual, suggestion } }]
        : [{ span: found.span, variant: 'truth', args: { ...args, suggestion } }];
    }),
  doc: {
    fr: {
      title: 'Score attendu qui reste à accepter',
      why: 'Un scénario engendré attend des scores que personne n’a encore lus : `a_accepter` tient leur place. Ni atteints ni manqués, ils ne vérifient rien tant qu’une personne n’a pas jugé que le score obtenu est le bon.',
      cure: 'Lire le score obtenu et, s’il est juste, l’accepter : il prend la place de `a_accepter`. S’il est faux, corriger la règle d’abord.',
    },
    en: {
      title: 'Expected score that is still to be accepted',
      why: 'A generated scenario expects scores that nobody has read yet: `a_accepter` stands in their place. Neither met nor missed, they check nothing until a person has judged that the score obtained is the right one.',
      cure: 'Read the score obtained and, if it is right, accept it: it takes the place of `a_accepter`. If it is wrong, correct the rule first.',
    },
  },
  bad: [
    withScenario('Scores: { cae_1.1.1: { point_fait: <|a_accepter|> } }\n'),
    withScenario('Scores: { cae_1.1.1: { concerne: <|a_accepter|>, point_fait: 0 } }\n'),
    withScenario('Scores: { eci_1.1: { point_fait: <|a_accepter|> } }\n'),
  ],
  good: [withScenario('Scores: { cae_1.1.1: { point_fait: 0, concerne: yes } }\n')],
};
