import { type Message, say } from '../../../l10n/say.ts';
import type { Fix, FixName } from '../core/analysis/fix.ts';
import type { Creation } from '../core/features/creating.ts';
import type { Ignoring } from '../core/features/ignoring.ts';
import { sayAction } from './actions.ts';
import { showNumber } from './numbers.ts';
import { shownArguments } from './problems.ts';

const MESSAGES: Readonly<Record<FixName, Message>> = {
  'keep-first-version': 'Keep the first version',
  'keep-second-version': 'Keep the second version',
  'keep-both-versions': 'Keep the approvals of both versions',
  'close-block': 'Close the block',
  'insert-space': 'Add the missing space: “{text}”',
  'write-line': 'Write “{text}”',
  'insert-block': 'Add a block with the id {id}',
  'insert-id': 'Add the id {id}',
  'write-language': 'Mark the block as YAML',
  'write-fences': 'Make a block of these lines',
  'move-block': 'Move the block below the title',
  replace: 'Replace with “{text}”',
  cite: 'Replace with {id}',
  'replace-key': 'Write the key “{key}”',
  renumber: 'Renumber to {id}',
  'renumber-children': 'Renumber the actions below {id}',
  'begin-referential': 'Make it the root of the référentiel {name}, in a folder of its own',
  'move-action': 'Move {id} to its place',
  'create-file': 'Create {name} with the action {id}',
  'create-root': 'Create {name}, the root of the référentiel',
  'insert-action': 'Add the action {id} to {parent}',
  'set-level': 'Correct the level to {level}',
  'insert-line': 'Add “{line}”',
  'insert-title': 'Add a title',
  'insert-empty-line': 'Add an empty line above',
  'unindent-block': 'Move the block to the margin',
  'remove-line': 'Remove this line',
  'remove-text': 'Remove “{text}”',
  'list-action': 'List {action} in the question {question}',
  'move-below-title': 'Move it below the title',
  'merge-section': 'Put the text below the first “{title}”',
  'remove-title': 'Remove the title',
  'remove-key': 'Remove the line of “{key}”',
  'remove-first': 'Remove the first line of “{key}”',
  'write-alone': 'Write “{text}” alone',
  'rename-file': 'Rename the file to {name}',
  'put-difference': 'Put the difference on {id}: {before} → {value}',
  scale: 'Scale the weights below {id} to {expected}',
  'equal-shares': 'Make the weights below {id} equal: {value}',
  'fill-remainder': 'Share out what is left: {amount}',
  'set-sum': 'Write the sum of the children: {value}',
  'insert-key': 'Add “{key}: {value}”',
  'convert-file': 'Write the blocks of this file with “{key}”, as the others',
  'plain-text': 'Write “{text}” without {codes}',
  'withdraw-approval': 'Remove this approval',
  'look-again': 'Looked at again: the approvals of {measure} rest on what is cited now',
};

const CREATIONS: Readonly<Record<Creation['what'], Message>> = {
  action: 'Create the action {id}',
  question: 'Create the question {id}',
  choice: 'Add the choice {id}',
  indicator: 'Create the indicator {id}',
  rule: 'Create a rule for {id} that asks this question',
};

/** What the creation of something missing does, as a menu shows it. */
export function sayCreation({ what, id }: Pick<Creation, 'what' | 'id'>): string {
  return say(CREATIONS[what], { id });
}

/** What the comment does that silences a rule, as a menu shows it. */
export function sayIgnoring({ code, reach }: Pick<Ignoring, 'code' | 'reach'>): string {
  return reach === 'file' ? say('Ignore {code} in this file…', { code }) : say('Ignore {code} here…', { code });
}

/** What a fix does, as a menu shows it, in the current language. */
export function sayFix({ name, args }: Pick<Fix, 'name' | 'args'>): string {
  const { values } = args;
  const shown = onOneLine({ ...shownArguments(args), ...(Array.isArray(values) && { value: sumOf(values) }) });
  const { id, title = '', parent, parentTitle = '' } = shown;
  return say(MESSAGES[name], {
    ...shown,
    ...(id !== undefined && { id: sayAction(id, title) }),
    ...(parent !== undefined && { parent: sayAction(parent, parentTitle) }),
  });
}

/** Weights, as the format writes them, as a sum of equal ones: `33.34 + 2 × 33.33`, in French with commas. */
function sumOf(weights: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const weight of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  const terms = Array.from(counts, ([weight, count]) => {
    const one = showNumber(Number(weight), MOST_DECIMALS);
    return count === 1 ? one : `${count} × ${one}`;
  });
  return terms.join(' + ');
}

/** As many as shares are written with. */
const MOST_DECIMALS = 6;

/** Menus show one line. */
function onOneLine(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(args).map(([name, text]) => [name, text.replaceAll('\n', ' ⏎ ')]));
}
