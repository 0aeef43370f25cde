import { type Message, say } from '../../../l10n/say.ts';
import { sayIsoDay } from '../../../l10n/say-day.ts';
import type { OnFailure } from '../core/analysis/attempt.ts';
import type { Code } from '../core/model/codes.ts';
import type { Problem, ProblemArgument } from '../core/model/problem.ts';
import { type NamedAction, sayAction } from './actions.ts';
import { AROUND_MESSAGES } from './around-problems.ts';
import { showNumber } from './numbers.ts';

/** The sentences of problems in measures, by code and variant; those that end in `/suggestion` are for when something near is known. */
const MESSAGES: Readonly<Record<string, Message>> = {
  'conflict-marker':
    'Git left a conflict here: two versions of this passage stand side by side. Keep one and delete the marker lines.',
  'text-encoding':
    'This file is not in UTF-8: letters such as é are lost. Save it again in UTF-8 (“Save with Encoding”).',
  'file-too-large': 'This file is too large to be read (over {limit} characters). Divide it into one file per measure.',
  'yaml-syntax/syntax':
    'This block of metadata cannot be read from here on. Write one “key: value” per line; put quotes around a value that holds “:” or “#”.',
  'yaml-syntax/no-space': 'A space is missing after the colon, so YAML sees no key in this line. Write “{meant}”.',
  'yaml-syntax/no-colon':
    'No colon and space stand behind the first word, so YAML sees no key in “{text}”. Write “{meant}”.',
  'yaml-syntax/indent':
    'White space before this key (spaces or a tab) makes YAML misread the block. Write “{meant}” at the start of the line.',
  'yaml-syntax/item-indent':
    'This item does not stand below the others of its list. Set it in by as many spaces as they are.',
  'yaml-syntax/dash-key': 'A dash begins an item of a list; a key has none. Write “{meant}”.',
  'yaml-syntax/no-quote': 'The quotation mark that opens this value is not closed. Write “{meant}”.',
  'yaml-syntax/inner-quote':
    'For YAML, this value ends at its second quotation mark, or holds a sign that it cannot read. Write “{meant}”.',
  'yaml-syntax/no-bracket': 'The bracket that opens this list is not closed. Write “{meant}”.',
  'yaml-syntax/two-keys': 'Two keys stand on this line. Write each on a line of its own.',
  'yaml-syntax/colon':
    'A colon followed by a space, in a value, makes YAML see a second key. Put the value between quotes: “{meant}”.',
  'yaml-syntax/rest': 'Nothing can follow the value of this key. Remove the rest, or make a comment of it: “{meant}”.',
  'yaml-syntax/sign': 'The signs around or before this word mean something else to YAML. Write “{meant}”.',
  'yaml-syntax/bullet': 'An item of a list begins with a dash and a space. Write “{meant}”.',
  'yaml-syntax/comment': 'In a block of metadata, a comment begins with #. Write “{meant}”.',
  'yaml-syntax/wrapped':
    'This line goes on with the value of the line above, but is not set in. Write it on one line, or set it in by two spaces.',
  'yaml-syntax/prose': 'This text is neither a key nor a comment. Move it below the block, or put # before it.',
  'yaml-syntax/not-a-mapping': 'This block of metadata must be a list of “key: value” lines, such as “id: 1.2.3”.',
  'yaml-syntax/unclosed': 'This block of metadata is not closed. Add a line ``` after its last key.',
  'id-missing/no-block':
    'This action has no block of metadata, so it has no id. Add a ```yaml block with its id below the title.',
  'id-missing/no-key': 'This action has no id. Add its id to the block of metadata, such as “id: 1.2.3”.',
  'id-missing/no-language':
    'This block of metadata is not marked as YAML, so nobody reads it, and its action has no id. Write ```yaml.',
  'id-missing/no-fence':
    'These lines stand in no block of metadata, so nobody reads them, and the action has no id. Put a line ```yaml above them and ``` below.',
  'id-missing/above-fence':
    'These lines stand above their block of metadata, so nobody reads them, and the action has no id. Move the line ```yaml above them.',
  'id-missing/displaced':
    'The block of metadata of this action stands below one of its sections, where nobody looks for it. Move it right below the title.',
  'id-invalid/repairable': '“{text}” is no id: an id is made of numbers separated by dots. Did you mean “{meant}”?',
  'id-invalid/other':
    '“{text}” is no id: an id is made of numbers separated by dots, such as 1.2.3. Write that of the parent, a dot and a number.',
  'id-invalid/too-deep':
    'This id has more numbers than an id can have: seven at most, for a task of the deepest measure. Correct it.',
  'id-invalid/not-text': 'An id is a single value, such as 1.2.3, not a list. Write it alone.',
  'id-invalid/leading-zero':
    'The id “{text}” has a number that begins with 0, which makes it another id than “{meant}”. Leave the 0 out.',
  'id-duplicate/action': 'The id {id} is given to two actions; only one of them can be kept. Renumber one of them.',
  'id-duplicate/copy':
    'This file repeats {name}: the id {id} of its action is given already, so only one of them can be kept. Renumber the copy, or remove it.',
  'id-duplicate/copied-root':
    'The root of this référentiel stands in {name} already, and only one of them can be kept. Begin another référentiel in a folder of its own, or remove this file.',
  'id-duplicate/root':
    'Two actions of this file are a root (their id is empty); only one of them can be kept. Give the other one an id.',
  'id-parent/child':
    'The id {id} does not continue that of its parent, {parent}. It should be {parent} followed by one number.',
  'id-parent/children':
    'The id {id} is not the one that its children continue: theirs begin with {expected}. Write {expected}, or renumber the children.',
  'id-sequence/gap':
    'After {previous} comes {id}: a number is skipped. Check the number; leave the gap if an action was removed on purpose.',
  'id-sequence/disorder': 'The action {id} stands after {previous}. Move it to its place, or check its number.',
  'id-sequence/early': 'The action {id} stands before {next}. Move it to its place, or check its number.',
  'id-sequence/wrong':
    'The number {id} is out of sequence, and {expected} is missing: was {expected} meant? Correct the number, or leave it if it is meant so.',
  'id-prefix':
    'The importer takes {id} for a child of {prefix}, because its id begins with the same signs, and refuses the référentiel. Give it another number.',
  'root-missing/none':
    'No file of this folder holds the root of the référentiel, so the importer refuses it. Add a file with “identifiant: ""” and “referentiel:” with its name.',
  'root-missing/unnamed':
    'The root does not say the name of the référentiel, so the importer refuses it. Add “referentiel:” with its name, such as cae.',
  'level-missing':
    'The action {id} belongs below {missing}, which no file declares: the importer cannot place it. Add the action {missing}, or correct the id.',
  'heading-level/section':
    'The section “{title}” stands at level {level}, but the action above it, “{owner}”, takes sections at level {expected}. Correct the number of # signs.',
  'heading-level/description':
    'The section “{title}” stands at level {level}, where sections take level {expected} here. The importer reads it all the same, right below its block; correct the number of # signs for the reader.',
  'heading-level/action':
    'The title of the action {id} stands at level {level}, where its id calls for level {expected}: the importer loses or misplaces it. Correct the number of # signs.',
  'heading-level/unnumbered':
    'The title “{title}” of an action stands at level {level}, where only sections may: the importer loses it. Titles of actions take # signs in odd number; here {expected}.',
  'actions-heading-missing':
    'The list of actions below “{owner}” is not opened by a section Actions: the importer loses or misplaces them. Add a line “{heading}” before this title.',
  'title-missing/action': 'This action has no title. Write it after the # signs.',
  'title-missing/block':
    'This block of metadata has no title above it, so the importer loses its action. Add the title on the line before.',
  'title-missing/numbered-block':
    'The block of the action {id} has no title above it, so the importer loses the action. Add the title on the line before.',
  'title-missing/section': 'This section has no title, so the importer drops its text. Write it after the # signs.',
  'title-missing/file':
    'This file has no title of first level, so the importer ignores it without a word. Begin it with “#” and the title.',
  'section-unknown/in-use':
    'The section “{title}” is in common use, but the importer drops it: its text is not published.',
  'title-space-missing/action':
    '“{title}” has no space after its # signs, so it is no title: its block overwrites that of the action above, or the file is ignored. Add the space.',
  'title-space-missing/section':
    '“{title}” has no space after its # signs, so it is no title: its text goes to the section above. Add the space.',
  'title-underlined/action':
    'This line ({signs}) right below a paragraph makes a title of it: the importer sees an action without an id. Remove the line.',
  'title-underlined/section':
    'This line ({signs}) right below a paragraph makes a title of it: the importer drops what follows. Leave an empty line above it.',
  'text-above-title/section':
    'This section stands above the title of the file, so it belongs to no action and the importer drops it. Move it below the block.',
  'text-above-title/text':
    'This text stands above the title of the file, so it belongs to no action and the importer drops it. Move it to a section.',
  'block-indented/fence':
    'This block of metadata is indented, and what looks for it at the margin does not find it. Move its fences to the margin.',
  'block-indented/keys': 'The keys of this block are indented. Move them to the margin.',
  'description-title-missing/none':
    'The text right below the block of “{owner}” has no title, so the importer drops it. Add “{line}” above it.',
  'description-title-missing/above':
    'The text right below the block of “{owner}” stands above its section Description, so the importer drops it. Move it below that title.',
  'section-unknown/suggestion': 'Unknown section “{title}”: the importer drops its text. Did you mean “{suggestion}”?',
  'section-unknown':
    'Unknown section “{title}”: the importer drops its text. Move it to a known section, such as Contexte or Ressources.',
  'section-unknown/children':
    'Unknown section “{title}”: the importer loses the actions below it. Did you mean “{suggestion}”?',
  'section-duplicate/text':
    'The section “{title}” is there already in this action: for the importer this second one erases the first. Put both texts below the first title.',
  'section-duplicate/children':
    'The list “{title}” of this action is open already. This is harmless; the title can be removed.',
  'section-empty': 'The section “{title}” is empty. Write its text, or remove the title.',
  'key-unknown/suggestion': 'Unknown key “{key}”: its value is ignored. Did you mean “{suggestion}”?',
  'key-unknown/id': 'Unknown key “{key}”: without an id, the importer loses this action. Was the key of the id meant?',
  'key-unknown/listed':
    'Unknown key “{key}”: without “{suggestion}”, the importer leaves this entry out of its list. Did you mean “{suggestion}”?',
  'key-unknown': 'Unknown key “{key}”: its value is ignored. Remove it, or use one of: {known}.',
  'key-unknown/refused': 'The importer refuses the unknown key “{key}”. Remove it, or use one of: {known}.',
  'key-unknown/question':
    '“{key}” makes a question of this entry only beside “{missing}”: without it, the importer takes the entry for evidence and refuses it. Add “{missing}”.',
  'key-unknown/refused/suggestion': 'The importer refuses the unknown key “{key}”. Did you mean “{suggestion}”?',
  'key-duplicate/same':
    'The key “{key}” is written twice in this block, which YAML forbids. Remove one of the two lines.',
  'key-duplicate/different':
    'The key “{key}” is written twice in this block, with two values: which one counts depends on the tool. Keep one of them.',
  'key-duplicate/both-ids':
    'This block gives its id twice, as “{other}” and as “{key}”. Keep the key that the other blocks use.',
  'key-type/single': '“{key}” takes a single value, not a list. Write the value alone.',
  'key-type/list': '“{key}” takes a list. Write “{key}: [{text}]”.',
  'key-type/comment': '“{key}” has no value: what stands behind # is a comment. Remove the # if “{text}” is its value.',
  'key-type/empty': '“{key}” has no value. Write it, or remove the key.',
  'key-misplaced/root': '“{key}” belongs to the root of the référentiel; nobody looks for it here. Remove it.',
  'key-misplaced/below-root': '“{key}” is a share of the parent, and the root has none. Remove it, or write points.',
  'key-misplaced/measure':
    '“{key}” belongs to measures; nobody looks for it here. Move it to the measure, or remove it.',
  'key-misplaced/sub-action':
    '“{key}” belongs to sub-actions; nobody looks for it here. Move it to the sub-actions, or remove it.',
  'file-name/other': 'The file is named {name}, but holds the action {id}. Rename it {expected}, or correct the id.',
  'file-name/unlike': 'A measure file is named after its id: this one would be {expected}, not {name}. Rename it.',
  'points-sum/percent':
    'The shares of the actions below total {sum}% instead of {expected}% (difference: {difference}). Correct one of the weights.',
  'points-sum/points':
    'The actions below total {sum} points instead of {expected} (difference: {difference}). Correct one of the weights.',
  'points-missing/remainder-percent':
    'The action {id} has no weight, so it is worth nothing, and nobody gets what its siblings leave ({amount}%). Write “pourcentage:” and its share.',
  'points-missing/remainder-points':
    'The action {id} has no points, so it is worth nothing, and nobody gets what its siblings leave (points: {amount}). Write “points:” and its points.',
  'points-missing/remainder-apart':
    'The number of {id} sets it apart, and its siblings leave it {amount}% all the same. Correct one of their weights, or write “points: 0”.',
  'points-missing/children':
    'The action {id} has no points beside siblings that have, so it is worth nothing; but its children total {amount}. Write “points: {amount}”.',
  'points-missing/unknown':
    'Nothing tells the points of the action {id}: the importer refuses the référentiel. Write “points:” and its points.',
  'points-missing/required':
    'The sub-action {id} has neither points nor a share: the platform refuses the référentiel. Write “points:” and its points.',
  'points-missing/share-alone':
    'The sub-action {id} has a share and no points: in TE it is worth nothing. Write its points.',
  'points-missing/measure': 'The measure {id} has no points, so it has nothing to share out. Write them.',
  'points-missing/own-scale':
    'The measure {id} has no points, where others have: it counts on a scale of its own, and not in the total. Write “points:” and its points.',
  'points-missing/zero':
    'The action {id} has no weight that counts beside those of its siblings: it is worth nothing. Write one, even if it is 0.',
  'points-invalid/comma': '“{text}” is no number for the importer: decimals take a point. Write “{meant}”.',
  'points-invalid/percent-sign': '“{text}” is no number for the importer: it takes no % sign. Write “{meant}”.',
  'points-invalid/quoted':
    '“{text}” stands between quotes; in the files of before 2023, it may be taken for text. Remove the quotes.',
  'points-invalid/not-plain': '“{text}” is no plain number. Write “{meant}”.',
  'points-invalid/too-large':
    'This weight is too large to be one: a whole référentiel has some 500 points. Correct the number.',
  'points-invalid/negative': 'The weight {text} is negative; a weight is 0 or more. Correct the number.',
  'points-invalid/not-number': '“{text}” is no number, and “{key}” takes one, such as 30 or 4.5. Write a number.',
  'points-mixed/old':
    'This file writes “{key}”, where most of the référentiel writes “{expected}”, as since 2023: the same points mean one thing here and another there. Write its blocks in the way of the others.',
  'points-mixed/new':
    'This file writes “{key}”, where most of the référentiel writes “{expected}”, as before 2023: the same points mean one thing here and another there. Write its blocks in the way of the others.',
  'points-mixed/percent':
    'This file writes “{key}”, which changes how the points of the whole référentiel are read; most of it writes shares as “{expected}”. Write “{expected}” here too.',
  'points-total':
    'The référentiel totals {total} points instead of {expected} (difference: {difference}). Check the weights that changed last.',
  'category-unknown/suggestion': 'Unknown category “{category}”. Did you mean “{suggestion}”?',
  'category-unknown': 'Unknown category “{category}”. Choose one of: {known}.',
  'id-too-long':
    'The id {id} is longer than the {limit} characters that the platform takes, so it refuses the référentiel. Shorten it.',
  'id-too-deep':
    'The id {id} has more than {most} segments: the platform has no such level, and refuses the référentiel. Give the action to a sub-action.',
  'points-unread':
    'The platform does not read these points: it counts {counted}, not {written}. Write {counted}, or remove the key.',
  'alternative-empty':
    'The alternative {id} has no sub-action, so it is worth nothing. Add its sub-actions, or remove it.',
  'label-unknown': 'Unknown label “{text}”: the platform refuses the référentiel. Choose one of: {known}.',
  'label-unknown/suggestion':
    'Unknown label “{text}”: the platform refuses the référentiel. Did you mean “{suggestion}”?',
  'label-duplicate': 'The label “{text}” stands twice: the platform refuses the référentiel. Remove one.',
  'adaptation-unknown':
    'Unknown level of adaptation “{text}”: the platform refuses the référentiel. Choose one of: {known}.',
  'adaptation-unknown/suggestion':
    'Unknown level of adaptation “{text}”: the platform refuses the référentiel. Did you mean “{suggestion}”?',
  'climate-theme-unknown': 'No published référentiel has the theme “{found}”. If it is not new, use one of: {known}.',
  'climate-theme-unknown/suggestion': 'There is no theme “{found}”. Did you mean “{suggestion}”?',
  'theme-unknown': 'Unknown theme “{text}”: the platform loses it without a word. Choose one of: {known}.',
  'theme-unknown/suggestion':
    'Unknown theme “{text}”: the platform loses it without a word. Did you mean “{suggestion}”?',
  'coremeasure-unread':
    '“{text}” makes no core measure: the platform reads only “{suggestion}”. Write it, or remove the key.',
  'origin-invalid':
    '“{text}” is no origin: the platform refuses the référentiel. Write the qualified id of an action, such as cae_1.2.3, and its weight in parentheses.',
  'origin-weight':
    '“{text}” is no weight of an origin: the platform refuses the référentiel. Write a number, such as (0,5), or remove the parentheses.',
  'origin-unknown/nearest':
    'No action has the id {id}: the platform refuses the référentiel. Correct the number; the nearest ones: {near}.',
  'origin-unknown/unlike': 'No action has the id {id}: the platform refuses the référentiel. Correct the number.',
  'origin-unknown/referential': 'The platform knows no référentiel “{referential}”, which “{text}” names. Correct it.',
  'origin-unknown/self':
    '“{text}” is an action of this same référentiel: it is accepted only if it was imported before. Check it.',
  'origin-duplicate':
    '{id} is already an origin of this action: the platform refuses the référentiel. Remove one of the two lines.',
  'origin-lost/rest':
    'The platform reads only the first origin of this line, and loses the rest without a word. Write one action on each line.',
  'origin-lost/new':
    'The origins begin with “nouvelle”, so the platform loses “{text}”. Remove that line, or this one.',
  'origin-lost/weight':
    'The platform reads the weight of this origin as {weight}. Write a plain decimal number, such as (0,5).',
  'category-missing':
    'This sub-action has no category, where the others have one. Add “categorie:” and one of: {known}.',
  'weight-in-prose/percent':
    'The weight of {id} is {stated}% in the text, but {actual}% by its block. Make them agree.',
  'weight-in-prose/points': 'The points of {id} are {stated} in the text, but {actual} by its block. Make them agree.',
  'reference-unknown/nearest': 'No action has the id {id}. Correct the number; the nearest ones: {near}.',
  'reference-unknown/unlike': 'No action has the id {id}. Correct the number, or add the action.',
  'reference-title/other':
    '{id} is “{own}”, but it is cited here with the title of {meant}: “{title}”. Correct the number, or the title.',
  'reference-title/stale':
    '{id} is called “{own}”: the title that is cited here is an earlier one, or another wording. Correct it, or the number.',
  'reference-self': 'The text of {id} cites {id} itself. Check the number.',
  'text-unicode/look-alike':
    'A character here only looks like the right one (another alphabet, full width: {codes}): programs do not recognise the text. Write “{text}”.',
  'text-unicode/invisible':
    'An invisible character stands here ({codes}): programs do not recognise the text. Write “{text}”.',
  'text-unicode/decomposed':
    'The accents of this text stand apart from their letters ({codes}, Unicode NFD): searching does not find it. Write “{text}” with accented letters.',
  'disable-unused/unused':
    'This comment silences “{code}”, which finds nothing here. Remove it, lest it hide the next fault.',
  'disable-unused/unknown': 'There is no rule “{code}”, so this comment silences nothing. Correct the code.',
  'disable-unused/no-reason': 'This comment silences “{code}” without saying why. Write the reason after a colon.',
};

/** What a problem says, in the current language: what is wrong, what was expected, what to do. */
export function sayProblem(problem: SaidProblem): string {
  return say(messageOf(problem), shownArguments(problem.args));
}

/** What a problem says; its bare code where no sentence can be made of it, which `onFailure` hears. */
export function sayOrName(problem: SaidProblem, onFailure: OnFailure): string {
  try {
    return sayProblem(problem);
  } catch (error) {
    onFailure({ code: problem.code, error });
    return problem.code;
  }
}

/** Arguments as the reader sees them, in the current language. */
export function shownArguments(args: Problem['args']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, name === 'date' ? sayIsoDay(String(value)) : shown(value)]),
  );
}

type SaidProblem = Pick<Problem, 'code' | 'variant' | 'args'>;

/**
 * The key of the sentence that a problem gets: its code and variant, and where there is such a sentence what is expected, that
 * something near is known, or that nothing is.
 */
export function messageKey({ code, variant, args }: SaidProblem): string {
  const key = variant === undefined ? code : `${code}/${variant}`;
  const { expected, known, suggestion } = args;
  const knowsNone = Array.isArray(known) && known.length === 0;
  const names = [
    `${key}/${expected}`,
    ...(knowsNone ? [`${key}/none`] : []),
    ...(suggestion === undefined ? [] : [`${key}/suggestion`]),
    key,
  ];
  const found = names.find(name => SENTENCES.has(name));
  if (found === undefined) throw new Error(`No message for the problem ${key}`);
  return found;
}

function messageOf(problem: SaidProblem): Message {
  const key = messageKey(problem);
  const message = SENTENCES.get(key);
  if (message === undefined) throw new Error(`No message for the problem ${key}`);
  return message;
}

/** The sentence of each problem, by its `messageKey`. */
export const SENTENCES: ReadonlyMap<string, Message> = new Map(
  [MESSAGES, AROUND_MESSAGES].flatMap(Object.entries<Message>),
);

function shown(value: ProblemArgument): string {
  if (typeof value === 'number') return showNumber(value, 6);
  return typeof value === 'string' ? value : value.join(', ');
}

const RELATED: Partial<Readonly<Record<Code, Message>>> = {
  'alternative-off': 'Deactivated as well',
  'alternative-overlap': 'The rules of the other one',
  'formula-factor': 'The formula beside it',
  'question-idle': 'Asked here',
  'id-duplicate': 'The other action of this id',
  'id-prefix': 'The action whose child it would be',
  'id-parent': 'A child that continues another id',
  'level-missing': 'Belongs below it too',
  'section-duplicate': 'The first section of this title',
  'key-duplicate': 'The first of the two',
  'points-sum': 'Counted in this sum: {text}',
  'points-unread': 'Counted in this sum: {text}',
  'points-total': 'Counted in this sum: {text}',
  'points-missing': 'Counted in this sum: {text}',
  'points-mixed': 'Written in the same way',
  'question-duplicate': 'The other question of this id',
  'indicator-duplicate': 'The other indicator of this id',
  'evidence-duplicate': 'The other piece of evidence of this id',
  'question-unlisted': 'The question',
  'rule-duplicate': 'The other entry of this action',
  'scenario-status': 'The status that counts',
  'rule-fault': 'The formula',
};

/**
 * What a place related to a problem has to do with it; `text` is what stands there, `action` the action in whose text or
 * block it does.
 */
export function sayRelated({ code, variant }: SaidProblem, text: string, action?: NamedAction): string {
  const message = code === 'points-missing' && variant === 'unknown' ? 'Lacks its weight too' : RELATED[code];
  const said = message === undefined ? text : say(message, { text });
  return action === undefined || action.title === text ? said : `${said} (${sayAction(action.id, action.title)})`;
}
