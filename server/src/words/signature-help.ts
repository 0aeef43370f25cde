import { type Message, say } from '../../../l10n/say.ts';
import type { FormulaSignature, SignatureParameter } from '../core/features/signature-help.ts';
import { choicesOf, type Question } from '../core/model/personalisation.ts';
import { sayFunction } from './format-words.ts';
import { MARKDOWN, type Markup } from './markup.ts';

/** What a function takes and gives, in the current language. */
export interface SaidSignature {
  /** `reponse(question, answer)`. */
  readonly label: string;
  /** What it gives. */
  readonly gives: string;
  /** The names of its parameters, as they stand in the label, and what each may be. */
  readonly parameters: readonly { readonly label: string; readonly documentation: string }[];
}

export function saySignature(signature: FormulaSignature, markup: Markup = MARKDOWN): SaidSignature {
  const { called, parameters, active } = signature;
  const labels = parameters.map(parameter => say(NAMES[parameter]));
  return {
    label: `${called}(${labels.join(', ')})`,
    gives: say('It gives {what}.', { what: sayFunction(called) }),
    parameters: parameters.map((parameter, at) => ({
      label: labels[at] ?? '',
      documentation: at === active ? sayParameter(parameter, signature, markup) : say(MEANINGS[parameter]),
    })),
  };
}

const NAMES: Readonly<Record<SignatureParameter, Message>> = {
  question: 'question',
  answer: 'answer',
  property: 'property',
  value: 'value',
  action: 'action',
  referential: 'référentiel',
  indicator: 'indicator',
  source: 'source',
  first: 'first',
  second: 'second',
};

const MEANINGS: Readonly<Record<SignatureParameter, Message>> = {
  question: 'The id of a question.',
  answer: 'The answer that holds: OUI or NON, or the id of a choice.',
  property: 'What the collectivité is asked for.',
  value: 'The value that holds.',
  action: 'An action with its référentiel, as in cae_1.2.3.',
  referential: 'A référentiel, alone or with the least version: te, te_1.2.3.',
  indicator: 'The id of an indicator, in small letters.',
  source: 'The source that is wanted. It changes nothing in the value.',
  first: 'A number, or what gives one.',
  second: 'A number, or what gives one.',
};

/** What the argument that is being written may be: what is known of it stands behind what it means. */
function sayParameter(parameter: SignatureParameter, { question, words }: FormulaSignature, markup: Markup): string {
  const known = question === undefined ? words.map(markup.text) : aboutQuestion(parameter, question, markup);
  const list = question === undefined ? known.join(', ') : known.join(markup.lineEnd);
  const isListed = parameter === 'answer' && list !== '';
  return [say(isListed ? 'The answer that holds, one of:' : MEANINGS[parameter]), list]
    .filter(part => part !== '')
    .join('\n\n');
}

function aboutQuestion(parameter: SignatureParameter, question: Question, { text, strong }: Markup): readonly string[] {
  const { entry, type, choices } = question;
  if (parameter === 'question') return [strong(text(entry.title)), ...(type === undefined ? [] : [type])];
  const titled = choices.map(({ id, title }) => text([id, title].join(' ')));
  return type === 'choix' ? titled : [choicesOf(question).map(text).join(', ')];
}
