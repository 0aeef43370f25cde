import { checkVisibility } from '../analysis/expressions/check-visibility.ts';
import type { Known, KnownQuestion } from '../analysis/expressions/known.ts';
import { grouped } from '../memory/grouped.ts';
import { cellNumber } from '../model/cell-number.ts';
import { QUESTION_TYPES } from '../model/personalisation.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { toldOf } from './check-formulas.ts';
import type { ImportContext } from './import-context.ts';
import { problemAt, refusal } from './problem.ts';
import { recordFaults } from './record-faults.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

/** The sheets of the personalisation; those that are not given are not looked at. */
export interface PersonalisationSheets {
  readonly questions: Sheet | undefined;
  readonly choix: Sheet | undefined;
  readonly thematiques: Sheet | undefined;
  readonly competences: Sheet | undefined;
}

/** What is wrong with questions and all that belongs to them (platform, section 5). */
export function checkPersonalisation(
  sheets: PersonalisationSheets,
  version: string | undefined,
  context: ImportContext,
): readonly SheetProblem[] {
  const { questions, choix, thematiques, competences } = sheets;
  const all = [thematiques, competences, questions, choix].filter(sheet => sheet !== undefined);
  return [
    ...all.flatMap(sheet => recordFaults(sheet, version)),
    ...(thematiques ? repeatedRows(thematiques, 'id', 'theme-duplicate', text => text) : []),
    ...(competences ? repeatedRows(competences, 'competenceCode', 'competence-duplicate', codeOf) : []),
    ...(questions ? checkQuestions(questions, sheets, context) : []),
    ...(choix ? checkChoices(choix, questions) : []),
  ];
}

/** The questions that the sheets ask, as formulas name them; undefined where no sheet asks any. */
export function knownQuestions({ questions, choix }: PersonalisationSheets): Known['questions'] | undefined {
  if (questions === undefined) return undefined;
  const choices = choicesByQuestion(choix);
  return new Map(
    questions.rows.map((row): [string, KnownQuestion] => {
      const id = textIn(row, 'id') ?? '';
      const type = QUESTION_TYPES.find(name => name === textIn(row, 'type'));
      return [id, { type, choices: (choices.get(id.toLowerCase()) ?? []).map(choice => textIn(choice, 'id') ?? '') }];
    }),
  );
}

/** By the id of their question, in small letters. */
function choicesByQuestion(choix: Sheet | undefined): ReadonlyMap<string, readonly Row[]> {
  return grouped(choix?.rows ?? [], row => (textIn(row, 'questionId') ?? '').toLowerCase());
}

/** Rows that name what a row before them names: nobody says which of them counts. */
function repeatedRows(
  sheet: Sheet,
  name: string,
  code: 'theme-duplicate' | 'competence-duplicate',
  meant: (text: string) => string | number | undefined,
): readonly SheetProblem[] {
  const seen = new Set<string | number>();
  return sheet.rows.flatMap(row => {
    const text = textIn(row, name) ?? '';
    const key = meant(text);
    if (key === undefined) return [];
    if (seen.has(key)) return [problemAt({ sheet, row, name }, code, 'warning', { args: { id: text } })];
    seen.add(key);
    return [];
  });
}

function checkQuestions(sheet: Sheet, sheets: PersonalisationSheets, context: ImportContext): SheetProblem[] {
  const { thematiques, choix } = sheets;
  const themes = thematiques && new Set(thematiques.rows.map(row => textIn(row, 'id')));
  const codes =
    sheets.competences && new Set(sheets.competences.rows.map(row => codeOf(textIn(row, 'competenceCode'))));
  const choices = choicesByQuestion(choix);
  const before = new Map([...(context.questions?.keys() ?? [])].map(id => [id.toLowerCase(), id]));
  const seen = new Map<string, string>();
  return sheet.rows.flatMap(row => {
    const id = textIn(row, 'id') ?? '';
    const key = id.toLowerCase();
    const first = seen.get(key);
    const old = before.get(key);
    if (first === undefined) seen.set(key, id);
    const theme = textIn(row, 'thematiqueId');
    const code = textIn(row, 'competenceCode');
    const visible = textIn(row, 'exprVisible');
    const at = (name: string) => ({ sheet, row, name });
    const found: SheetProblem[] = [];
    if (first !== undefined) {
      const platform = `Duplicate question id ${id} (existing: ${first})`;
      found.push(refusal(at('id'), 'question-duplicate', { args: { id, first }, platform }));
    } else if (old !== undefined && old !== id) {
      found.push(refusal(at('id'), 'question-case', { args: { id, first: old } }));
    }
    if (theme !== undefined && themes && !themes.has(theme)) {
      const platform = `Invalid thematique reference ${theme} for question ${id}`;
      found.push(refusal(at('thematiqueId'), 'question-theme', { args: { text: theme, id }, platform }));
    }
    if (code !== undefined && codes && cellNumber(code) && !codes.has(codeOf(code))) {
      found.push(refusal(at('competenceCode'), 'question-competence', { variant: 'unknown', args: { text: code } }));
    }
    if (textIn(row, 'type') === 'choix' && choix && !choices.has(key)) {
      found.push(refusal(at('type'), 'choice-missing', { variant: 'question', args: { id } }));
    }
    for (const fault of visible === undefined ? [] : checkVisibility(id, visible)) {
      found.push(refusal(at('exprVisible'), fault.code, toldOf(fault)));
    }
    return found;
  });
}

function codeOf(text: string | undefined): number | undefined {
  return cellNumber(text ?? '')?.value;
}

function checkChoices(sheet: Sheet, questions: Sheet | undefined): SheetProblem[] {
  const byKey = new Map(questions?.rows.toReversed().map(row => [(textIn(row, 'id') ?? '').toLowerCase(), row]));
  const seen = new Set<string>();
  return sheet.rows.flatMap(row => {
    const id = textIn(row, 'id') ?? '';
    const named = textIn(row, 'questionId') ?? '';
    const question = byKey.get(named.toLowerCase());
    const isTwice = seen.has(id);
    seen.add(id);
    const found: SheetProblem[] = isTwice
      ? [refusal({ sheet, row, name: 'id' }, 'choice-duplicate', { args: { id } })]
      : [];
    // A choice that names no question is told as incomplete.
    if (questions === undefined || named === '') return found;
    const place = { sheet, row, name: 'questionId' };
    if (question === undefined) {
      return [...found, refusal(place, 'choice-question', { variant: 'unknown', args: { text: named } })];
    }
    const [exact, type] = [textIn(question, 'id') ?? '', textIn(question, 'type')];
    if (exact !== named)
      found.push(
        problemAt(place, 'choice-question', 'information', { variant: 'case', args: { text: named, id: exact } }),
      );
    if (type !== 'choix')
      found.push(problemAt(place, 'choice-question', 'warning', { variant: 'type', args: { text: named } }));
    return found;
  });
}
