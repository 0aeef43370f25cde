import { memory } from '../../memory/memory.ts';
import {
  type Choice,
  QUESTION_TYPES,
  type Question,
  type QuestionType,
  VISIBILITY_SECTION,
} from '../../model/personalisation.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { kindOf } from '../classify.ts';
import { itemsMeantBy, itemsOfField, numberOf, textOfField } from '../fields.ts';
import { formulaInSection } from '../formula-in.ts';
import { idSpanOf } from '../places.ts';

/** The questions of a file, in the order of the text; those without an id are left out. Empty for files of other kinds. */
export function questionsOf(file: SourceFile): readonly Question[] {
  if (file.kind === 'measure' || file.kind === 'none') return [];
  return questions(file, [], () => {
    return file.entries.flatMap(entry => (kindOf(entry) === 'question' ? (questionOf(file, entry) ?? []) : []));
  });
}

const questions = memory<SourceFile, readonly Question[]>();

function questionOf(file: SourceFile, entry: Entry): Question | undefined {
  const id = textOfField(entry, 'id');
  if (id === undefined || id === '') return undefined;
  return {
    file,
    entry,
    id,
    idSpan: idSpanOf(entry),
    theme: textOfField(entry, 'thematique_id') || undefined,
    rank: numberOf(entry, 'ordonnancement'),
    type: questionType(textOfField(entry, 'type')),
    actions: itemsMeantBy(file.text, entry, 'actions'),
    types: itemsOfField(entry, 'types_concernes'),
    choices: entry.children.flatMap(child => choiceOf(child) ?? []),
    visibility: formulaInSection(file.text, entry, VISIBILITY_SECTION),
  };
}

function choiceOf(entry: Entry): Choice | undefined {
  const id = textOfField(entry, 'id');
  return id === undefined || id === '' ? undefined : { id, idSpan: idSpanOf(entry), title: entry.title };
}

function questionType(text: string | undefined): QuestionType | undefined {
  return QUESTION_TYPES.find(type => type === text);
}
