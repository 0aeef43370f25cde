import type { Question } from '../../model/personalisation.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { valueSpanOf } from '../../parse/places.ts';
import type { FileRule, Finding } from '../rule.ts';
import { question } from '../samples.ts';

/** A question without the choices that it needs, or with one choice twice. */
export const questionChoices: FileRule = {
  code: 'question-choices',
  severity: 'error',
  scope: 'file',
  check: file => questionsOf(file).flatMap(findingsOf),
  doc: {
    fr: {
      title: 'Choix manquants ou répétés',
      why: 'Une question `choix` sans choix ne peut recevoir aucune réponse ; de deux choix de même identifiant, personne ne sait lequel a été donné.',
      cure: 'Ajouter les choix sous un titre `## Choix`, chacun avec son identifiant.',
    },
    en: {
      title: 'Missing or repeated choices',
      why: 'A `choix` without choices cannot be answered; of two choices with one id, nobody can tell which was given.',
      cure: 'Add the choices below a title `## Choix`, each with its id.',
    },
  },
  bad: [
    question('id: voirie\ntype: <|choix|>'),
    question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: a\n```\n### Non\n```yaml\nid: <|a|>\n```\n'),
  ],
  good: [question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: a\n```\n### Non\n```yaml\nid: b\n```\n')],
};

function findingsOf({ type, choices, entry, id }: Question): readonly Finding[] {
  if (type === 'choix' && choices.length === 0) {
    return [{ span: valueSpanOf(entry, 'type') ?? entry.titleSpan, variant: 'none', args: { id } }];
  }
  const seen = new Set<string>();
  return choices.flatMap(({ id: choice, idSpan }) => {
    const isRepeated = seen.has(choice);
    seen.add(choice);
    return isRepeated ? [{ span: idSpan, variant: 'repeated', args: { id: choice } }] : [];
  });
}
