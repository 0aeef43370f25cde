import { nearest } from '../../model/nearest.ts';
import type { TextFixer } from '../fix.ts';
import { other, preferred, replacing, textArgument } from './make.ts';

// A menu of more is no help.
const MOST_CHOICES = 8;

/** Writes one of the words that are possible, the most probable first; alone, where the others are many. */
export const fixChoice: TextFixer = context => choices(context, '');

/** The same for a value of JSON, which stands between quotes. */
export const fixJsonValue: TextFixer = context => choices(context, '"');

function choices({ file, problem: { span, args } }: Parameters<TextFixer>[0], quote: string): ReturnType<TextFixer> {
  const source = file.text.slice(span.start, span.end);
  const [, quoted = quote, word = ''] = /^(["']?)(.*)\1$/s.exec(source) ?? [];
  const { found = word, known } = args;
  // A list or a mapping: somebody wrote it, and it is not to go for a word.
  if (/^[[{]|[\r\n]/.test(source)) return [];
  // A sign that cannot be seen, such as a separator of lines: no word was meant by it.
  if (source !== '' && source.trim() === '') return [];
  // A word that is written with escapes, or missing, so that another place is marked.
  if (found !== word) return [];
  // Nothing stands there, and nothing says that a value is to come.
  if (source === '' && !file.text.slice(0, span.start).trimEnd().endsWith(':')) return [];
  const possible = Array.isArray(known) ? known : [];
  const meant = textArgument(args, 'suggestion') || nearest(word, possible);
  const write = (text: string) => {
    const around = quoted || quote;
    return { args: { text }, edits: [replacing(file, span, `${around}${text}${around}`)] };
  };
  const others = possible.length > MOST_CHOICES ? [] : possible.filter(text => text !== meant);
  return [
    ...(meant === undefined ? [] : [preferred('replace', write(meant))]),
    ...others.map(text => other('replace', write(text))),
  ];
}
