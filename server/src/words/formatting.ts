import { type Message, say } from '../../../l10n/say.ts';
import type { Unformatted } from '../core/features/formatting.ts';

/** Why a file is left as it is, by a name that a reader knows it by. */
export function sayUnformatted(file: string, reason: Unformatted): string {
  return say(REASONS[reason], { file });
}

const REASONS: Readonly<Record<Unformatted, Message>> = {
  conflict: '{file} is not formatted: it holds a conflict that git could not merge. Resolve the conflict first.',
  encoding: '{file} is not formatted: it is not in UTF-8, and letters would be lost. Save it in UTF-8 first.',
  'too-large': '{file} is not formatted: it is too long to be read.',
};
