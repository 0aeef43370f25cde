import type { Question } from '../../model/personalisation.ts';
import { textOfField } from '../../parse/fields.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { valueSpanOf } from '../../parse/places.ts';
import type { FileRule, Finding } from '../rule.ts';
import { question } from '../samples.ts';

/** A question without the choices that it needs, with some that it does not take, with one twice, or with one that no id names. */
export const questionChoices: FileRule = {
  code: 'question-choices',
  severity: 'error',
  scope: 'file',
  check: file => questionsOf(file).flatMap(findingsOf),
  doc: {
    fr: {
      title: 'Choix manquants, répétés, de trop ou sans identifiant',
      why: 'Une question `choix` sans choix ne peut recevoir aucune réponse ; de deux choix de même identifiant, personne ne sait lequel a été donné ; un choix sans identifiant ne peut être ni donné, ni lu par une règle. Sous une question d’un autre type, personne ne peut donner un choix : c’est un avertissement.',
      cure: 'Ajouter les choix sous un titre `## Choix`, chacun avec son identifiant, ou corriger le type de la question.',
    },
    en: {
      title: 'Choices missing, repeated, idle or without an id',
      why: 'A `choix` without choices cannot be answered; of two choices with one id, nobody can tell which was given; a choice without an id can neither be given nor be read by a rule. Below a question of another type nobody can give a choice: this is a warning.',
      cure: 'Add the choices below a title `## Choix`, each with its id, or correct the type of the question.',
    },
  },
  bad: [
    question('id: voirie\ntype: <|choix|>'),
    question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: a\n```\n### Non\n```yaml\nid: <|a|>\n```\n'),
    question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: a\n```\n### <|Non|>\n'),
    question('id: voirie\ntype: <|binaire|>', '## Choix\n### Oui\n```yaml\nid: a\n```\n'),
    question(
      'id: voirie\ntype: <|binaire|>',
      '## Choix\n### Oui\n```yaml\nid: a\n```\n### Non\n```yaml\nid: <|a|>\n```\n',
    ),
  ],
  good: [question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: a\n```\n### Non\n```yaml\nid: b\n```\n')],
};

function findingsOf(asked: Question): readonly Finding[] {
  const { type, choices, entry, id } = asked;
  if (type === 'choix' && choices.length === 0) {
    const unnamed = unnamedIn(asked);
    if (unnamed.length > 0) return unnamed;
    return [{ span: valueSpanOf(entry, 'type') ?? entry.titleSpan, variant: 'none', args: { id } }];
  }
  const seen = new Set<string>();
  const repeated = choices.flatMap(({ id: choice, idSpan }) => {
    const isRepeated = seen.has(choice);
    seen.add(choice);
    return isRepeated ? [{ span: idSpan, variant: 'repeated', args: { id: choice } }] : [];
  });
  return [...idleIn(asked), ...repeated, ...unnamedIn(asked)];
}

function idleIn({ type, choices, entry, id }: Question): readonly Finding[] {
  if (type === undefined || type === 'choix' || choices.length === 0) return [];
  const span = valueSpanOf(entry, 'type') ?? entry.titleSpan;
  return [{ span, variant: 'idle', severity: 'warning', args: { id, type } }];
}

// Below a question of another type, titles are no choices.
function unnamedIn({ type, entry }: Question): readonly Finding[] {
  if (type !== 'choix') return [];

  const unnamed = entry.children.filter(child => !child.block?.fault && !textOfField(child, 'id'));
  return unnamed.map(({ title, titleSpan }) => ({ span: titleSpan, variant: 'unnamed', args: { title } }));
}
