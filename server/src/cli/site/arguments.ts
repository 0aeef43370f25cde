import { language, speak } from '../../../../l10n/say.ts';
import { type CommandSpec, choiceOf } from '../usage.ts';

const LANGUAGE = {
  type: 'string',
  value: 'fr|en',
  does: 'The language of the pages; that of the system unless told otherwise.',
} as const;

/** What `site` is called with. */
export const SITE = {
  name: 'site',
  operands: 'DIR',
  does: 'Writes the référentiels below DIR as pages for those who only read.',
  options: {
    into: { type: 'string', value: 'OUT', does: 'The folder to write, which is empty or holds an earlier site.' },
    language: LANGUAGE,
  },
  notes: ['The pages need nothing else: they can be put on any server, or opened from the folder.'],
} as const satisfies CommandSpec;

/** What `serve` is called with. */
export const SERVE = {
  name: 'serve',
  operands: 'DIR',
  does: 'Shows the référentiels below DIR in a browser of this computer, as they are at each moment.',
  options: {
    port: {
      type: 'string',
      value: 'PORT',
      does: 'The port to listen at; 8021 unless told otherwise, 0 for any that is free.',
    },
    language: LANGUAGE,
  },
  notes: ['Only this computer is answered, and nothing is written. Ctrl+C ends it.'],
} as const satisfies CommandSpec;

/** Speaks the language that was asked for. @throws UsageError for another one */
export function speakAsAsked(asked: string | undefined): void {
  speak(asked === undefined ? language() : choiceOf('--language', asked, ['fr', 'en']));
}
