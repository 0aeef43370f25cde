import { QUESTION_TYPES } from '../../model/personalisation.ts';
import { textOfField } from '../../parse/fields.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { valueSpanOf } from '../../parse/places.ts';
import { unknownName } from '../facts/names.ts';
import type { FileRule } from '../rule.ts';
import { question } from '../samples.ts';

/** A question of a type that the format does not have. */
export const questionType: FileRule = {
  code: 'question-type',
  severity: 'error',
  scope: 'file',
  check: file =>
    questionsOf(file)
      .filter(({ type }) => type === undefined)
      .map(({ entry }) => ({
        span: valueSpanOf(entry, 'type') ?? entry.titleSpan,
        args: unknownName(textOfField(entry, 'type') ?? '', QUESTION_TYPES),
      })),
  doc: {
    fr: {
      title: 'Type de question inconnu',
      why: 'Une question est `binaire` (OUI ou NON), `choix` (un choix parmi ceux de sa section `## Choix`) ou `proportion` (un nombre de 0 à 1). L’importateur refuse tout autre type.',
      cure: 'Corriger le type.',
    },
    en: {
      title: 'Unknown type of question',
      why: 'A question is `binaire` (OUI or NON), `choix` (one choice among those of its section `## Choix`) or `proportion` (a number from 0 to 1). The importer refuses any other type.',
      cure: 'Correct the type.',
    },
  },
  bad: [question('id: plu\ntype: <|binaires|>'), question('id: plu\ntype: <|texte|>')],
  good: [question('id: plu\ntype: binaire')],
};
