import { type Message, type MessageArguments, say } from '../../../l10n/say.ts';
import type { Silence, Unreadable } from '../core/model/state-of-play.ts';

/** What a file that a collectivité handed over does not say, and what to do about it. */
export function saySilence(silence: Silence): string {
  switch (silence.kind) {
    case 'identity':
      return say('Who the collectivité is: add its type, its population and its place under “Collectivité”.');
    case 'answers':
      return say('What it answered to the questions: until it stands under “Réponses”, no rule on an answer applies.');
    case 'inhabitants':
      return say('How many inhabitants it has: only bounds are known.');
    case 'indicators':
      return say('The values of its indicators.');
    case 'not-concerned':
      return say(
        'Why actions are not concerned ({count}): by hand, or because a rule switches them off. All are written as statuses.',
        { count: silence.count },
      );
    case 'below':
      return say('The statuses below sub-actions that have one themselves ({count}); they do not count.', {
        count: silence.count,
      });
    case 'rounded':
      return say('The exact shares of detailed statuses ({count}): the file rounds them.', { count: silence.count });
    case 'others':
      return say('The other states of play that it holds, which were left out: {titles}.', {
        titles: silence.titles.join(', '),
      });
    case 'unread':
      return say('The status “{found}” of {action}: the status, its shares or the id is none that is known.', silence);
    case 'twice':
      return say(
        'Which status {action} has: it stands on two rows with two of them, and the last one counts.',
        silence,
      );
  }
}

/** Why a file is no state of play: a sentence with its arguments. */
export function unreadableMessage(file: string, unreadable: Unreadable): readonly [Message, MessageArguments] {
  const titles = unreadable.kind === 'no-group' ? unreadable.titles.join(', ') : '';
  return [UNREADABLE[unreadable.kind], { file, titles }];
}

const UNREADABLE: Readonly<Record<Unreadable['kind'], Message>> = {
  'no-export':
    '{file} is no export of a state of play: no row begins with “N°” and has columns “Potentiel personnalisé”, “% fait”, “% programmé” and “Statut”.',
  'no-snapshot': '{file} is no snapshot: it has no “referentielId”.',
  'no-scores':
    '{file} holds the totals of a snapshot and not its actions (“scoresPayload”). Take the snapshot itself, or an export.',
  'no-group': '{file} has no state of play of that title. Choose one of: {titles}.',
};
