import { type Message, say } from '../../../l10n/say.ts';
import type { SheetProblem } from '../core/model/sheet.ts';
import { SENTENCES as OF_FILES, shownArguments } from './problems.ts';

/** What a problem of a sheet says, in the current language: what is wrong, what was expected, what to do. */
export function saySheetProblem({ code, variant, args }: Pick<SheetProblem, 'code' | 'variant' | 'args'>): string {
  const key = variant === undefined ? code : `${code}/${variant}`;
  const near = args['suggestion'] === undefined ? key : `${key}/suggestion`;
  const message = [`${key}/${args['expected']}`, near, key]
    .map(name => SENTENCES.get(name))
    .find(found => found !== undefined);
  if (message === undefined) throw new Error(`No message for the problem ${key}`);
  return say(message, shownArguments(args));
}

const EMPTY_ITEM: Message =
  'An item of this list is empty, and the platform refuses it. Remove the comma that is too many.';

/** The sentences by code and variant. */
const MESSAGES: Readonly<Record<string, Message>> = {
  'sheet-unread': 'This is none of the sheets that the platform reads: nothing of it is imported.',
  'sheet-unread/suggestion':
    'The platform reads its sheets by their names, to the letter: nothing of this one is imported. Rename it “{suggestion}”.',
  'sheet-column-missing':
    'There is no column “{column}”, so no row is read. Add it, or correct the header that stands for it.',
  'sheet-column-unknown': 'The platform does not read the column “{header}”. Its cells are kept here.',
  'sheet-column-unknown/unnamed':
    'The column {column} has no header, so the platform does not read it. Its cells are kept here.',
  'sheet-column-duplicate': 'Two columns are headed “{header}”: the last one that holds something counts. Remove one.',
  'sheet-column-reserved': 'The column “{header}” belongs to the platform, which puts its own value there. Remove it.',
  'sheet-column-reserved/value':
    '“{text}” is no référentiel that the platform knows. Remove the column, which belongs to it, or use one of: {known}.',
  'sheet-column-beyond-z': 'The platform reads no column beyond {last}: “{header}” is lost. Move it to the left.',
  'sheet-row-without-id':
    'This row has no “{column}”: the platform passes over it without a word, and so does this import. Give it an id, or empty it.',
  'sheet-formula/result': 'This cell holds the formula {text}: its result is imported, the formula is not.',
  'sheet-formula/no-result':
    'This cell holds the formula {text} without a result, and counts as empty. Open the workbook in a spreadsheet and save it, or write the text.',
  'sheet-cell-error': 'This cell holds the error {text}, which is imported as a text. Correct it.',
  'version-missing/none':
    'No version is listed, and the platform wants one. Add a row with version, date and description.',
  'version-missing/cell': 'This version has no “{column}”, and the platform refuses it. Write it.',
  'version-missing/tab':
    'There is no tab “Versions”, nor a file versions.csv, and the platform wants one. Add it, with columns version, date and description.',
  'version-invalid': '“{text}” is no version: the platform wants three numbers, such as 1.2.0. Correct it.',
  'version-not-higher': 'The version {version} is not higher than {current}, which the platform has. Add a higher one.',
  'points-invalid/none': '“{text}” is no number. Write one, such as 2,5.',
  'points-invalid/read': 'The platform reads “{text}” as {value}. Write the number alone.',
  'points-invalid/negative': 'The weight {text} is negative; a weight is 0 or more. Correct the number.',
  'points-missing/sub-action':
    'The sub-action {id} has neither points nor a share, and the platform refuses it. Write its points.',
  'points-unread/sum':
    'The points of {id} are not read here: {declared} are declared, and what stands below totals {actual} without alternatives. Make them agree.',
  'points-unread/task':
    'The points of the task {id} are not read: {declared} are declared, and its equal share is {actual}. Remove them, or make the task a sub-action.',
  'points-sum':
    'The shares of the actions below {id} total {sum} instead of 100: the platform saves the référentiel and can no longer read it. Correct one of them.',
  'category-unknown': 'Unknown category “{text}”. Choose one of: {known}.',
  'adaptation-unknown': 'Unknown exposure “{text}”: it is compared to the letter. Choose one of: {known}.',
  'theme-unknown': 'The platform knows no theme “{text}” and loses it. Check its spelling.',
  'truth-unread': '“{text}” is read as false: only “TRUE” is true. Write TRUE or FALSE.',
  'coremeasure-unread': '“{text}” does not count here: only “coremeasure”, in small letters, makes a core measure.',
  'label-unknown': 'Unknown label “{label}”: it is compared to the letter. Choose one of: {known}.',
  'label-unknown/empty': EMPTY_ITEM,
  'label-duplicate': 'The label “{label}” stands twice, and the database of the platform refuses it. Remove one.',
  'origin-invalid': '“{text}” is no origin: write one id a line, such as cae_1.2.3 or cae_1.2.3 (0,5).',
  'origin-invalid/blank': 'A line of this cell is blank, and the platform refuses it. Remove the line.',
  'origin-weight/none': 'The weight of “{text}” is no number. Write it between parentheses, such as (0,5).',
  'origin-weight/read':
    'The platform reads the weight of “{text}” as {weight}. Write it as a number between parentheses, such as (0,5).',
  'origin-unknown/action':
    'No known action has the id of “{text}”. Correct it, or have its référentiel beside it (at the command line, --known gives the ids of others).',
  'origin-duplicate': '“{id}” stands twice among the origins of this action. Remove one.',
  'origin-lost/rest': 'The platform reads the first origin of “{text}” and loses the rest. Write one origin a line.',
  'origin-lost/new':
    'The cell begins with “nouvelle”, so the platform loses its other lines: “{text}”. Remove that line, or the others.',
  'rule-text-lost':
    'This text has no formula in the column “{column}” beside it, so the platform loses it. Write the formula, or move the text.',
  'id-duplicate': 'The id {id} stands on two rows. Give one of them another id.',
  'id-too-deep': 'The id {id} has {level} levels, and this référentiel has {deepest}. Correct the id.',
  'id-too-long':
    'The id {id} is longer than {limit} characters, and the database of the platform refuses it. Shorten it.',
  'id-invalid':
    'The platform takes the id {id}, but it is none of a référentiel: write numbers between dots, such as 1.2.3, in TE also 1.2.3alter and 1.2.3.4.a.',
  'id-sequence': 'The id {id} stands where {missing} is missing. Check the number.',
  'id-parent': 'No row has the id {parent}, below which {id} belongs. Add the row, or correct the id.',
  'title-missing': 'The action {id} has no name, and the platform shows none. Write it.',
  'alternative-empty': 'The alternative {id} has no sub-actions, so it has no points. Add some, or remove it.',
  'alternative-overlap':
    '{other} and {id} count both for some collectivités, such as: {example}. Correct their deactivations so that one of them always holds.',
  'alternative-overlap/always':
    '{other} and {id} count both for all collectivités. Correct their deactivations so that one of them always holds.',
  'formula-action':
    'No row of this sheet has the id {found}. Correct it: score() knows only the actions of its own référentiel.',
  'indicator-unknown':
    'No indicator has the id {found}: case counts in lists, and formulas are read in small letters. Correct it, or add the indicator.',
  'indicator-unknown/empty': EMPTY_ITEM,
  'indicator-incomplete/cell': 'This indicator has no “{column}”, and the platform refuses it. Write it.',
  'indicator-incomplete/none': '“{text}” is no number. Write one, such as 2,5.',
  'indicator-parent': 'No indicator has the id {text}: the platform drops this parent without a word. Correct it.',
  'objective-date/form': '“{text}” is no date: write it as 2030-01-31.',
  'objective-date/cell': 'This objective has no “{column}”, and the platform refuses it. Write it.',
  'objective-indicator':
    'No indicator has the id {text}: the platform drops this objective without a word. Correct it.',
  'evidence-incomplete/cell': 'This piece of evidence has no “{column}”, and the platform refuses it. Write it.',
  'evidence-duplicate/action':
    'The evidence {id} lists {text} twice, and the database of the platform refuses it. Remove one.',
  'evidence-action': 'No row of the référentiel has the id “{text}”, which the evidence {id} names. Correct it.',
  'evidence-action/empty': EMPTY_ITEM,
  'evidence-action/prefix':
    'The evidence {id} names {text} without its référentiel. Write the prefix, such as cae_{text}.',
  'question-duplicate':
    'The question {id} is there already, as {first}: ids that differ only in case are one. Give it another id.',
  'question-case': 'The question {id} was imported as {first}, and an id may not change its case. Write {first}.',
  'question-incomplete/cell': 'This question has no “{column}”, and the platform refuses it. Write it.',
  'question-incomplete/none': '“{text}” is no number. Write one, such as 2,5.',
  'question-type': 'A question has no type “{text}”: it is compared to the letter. Choose one of: {known}.',
  'question-theme': 'No theme has the id {text}, which the question {id} names. Correct it, or add the theme.',
  'question-concerned': '“{text}” is no list of types of collectivités in small letters, such as commune, epci.',
  'question-competence/none': '“{text}” is no code of a competence: write its number.',
  'question-competence/unknown': 'No competence has the code {text}. Correct it, or add the competence.',
  'question-link':
    'No question has the id {text}. The platform does not read this column: only formulas link questions and actions.',
  'choice-question/unknown': 'No question has the id {text}, of which this would be a choice. Correct it.',
  'choice-question/case': 'The platform finds the question {id} under {text} all the same. Write {id}.',
  'choice-question/type':
    'The question {text} is no choice, so nobody can answer this. Remove it, or correct the type of the question.',
  'choice-missing/question': 'The question {id} is a choice without choices. Add some to the sheet of choices.',
  'choice-missing/cell': 'This choice has no “{column}”, and the platform refuses it. Write it.',
  'choice-missing/none': '“{text}” is no number. Write one, such as 2,5.',
  'choice-duplicate': 'The id {id} is given to two choices. Give one of them another id.',
  'theme-duplicate': 'Two rows have the theme {id}: nothing tells which of them counts. Give one of them another id.',
  'competence-duplicate':
    'Two rows have the competence {id}: nothing tells which of them counts. Give one of them another code.',
  'theme-incomplete/cell': 'This theme has no “{column}”, and the platform refuses it. Write it.',
  'competence-incomplete/cell': 'This competence has no “{column}”, and the platform refuses it. Write it.',
  'competence-incomplete/none': '“{text}” is no code of a competence: write its number.',
};

/** What has no sentence of its own is said as it is of files. */
const SENTENCES: ReadonlyMap<string, Message> = new Map([...OF_FILES, ...Object.entries<Message>(MESSAGES)]);
