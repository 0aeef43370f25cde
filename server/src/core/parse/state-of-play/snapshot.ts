import type { Data } from '../../model/data.ts';
import { isPrefix, qualifiedId } from '../../model/id.ts';
import { areInRange, isStatusWord, type Status, type StatusShares } from '../../model/score.ts';
import type { Silence, StateOfPlay, Unreadable } from '../../model/state-of-play.ts';
import { arrayIn, dataIn, textIn } from './data.ts';
import { dateIn } from './file-name.ts';
import { profileIn } from './profile.ts';

/** Reads a snapshot of a state of play, as data: the only file that holds the answers too. */
export function readSnapshot(data: unknown): StateOfPlay | Unreadable {
  const all = dataIn(data);
  const payload = dataIn(all?.['scoresPayload']);
  const root = dataIn(payload?.['scores']);
  const referential = textIn(all?.['referentielId']) ?? textIn(payload?.['referentielId']);
  if (all === undefined || referential === undefined || !isPrefix(referential)) return { kind: 'no-snapshot' };
  if (root === undefined) return { kind: 'no-scores' };
  const { profile, silences } = profileIn(
    dataIn(payload?.['collectiviteInfo']),
    dataIn(all['personnalisationReponses']),
  );
  const read = statusesBelow(root);
  return {
    name: textIn(all['nom']) ?? referential,
    state: undefined,
    date: dateIn(textIn(all['date']) ?? ''),
    referential,
    profile,
    statuses: read.statuses,
    silences: [...silences, { kind: 'indicators' }, ...read.unread],
  };
}

interface Node {
  readonly data: Data;
  /** True where a rule switched off something above, or an action above is not concerned by hand. */
  readonly isOff: boolean;
}

// A list of what is to be looked at instead of a recursion: data may be nested deeper than calls.
function statusesBelow(root: Data): {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly unread: readonly Silence[];
} {
  const statuses = new Map<string, Status>();
  const unread: Silence[] = [];
  const open: Node[] = [{ data: root, isOff: false }];
  for (let node = open.pop(); node; node = open.pop()) {
    const { data } = node;
    const score = dataIn(data['score']);
    const id = qualifiedId(textIn(data['actionId']) ?? '')?.id;
    const isSwitchedOff = score?.['desactive'] === true;
    const isByHand = takesStatus(data['actionType']) && score?.['concerne'] === false && !isSwitchedOff && !node.isOff;
    if (score !== undefined && id !== undefined) {
      const status = isByHand ? 'non_concerne' : statusIn(score);
      if (status === null) unread.push({ kind: 'unread', action: id, found: textIn(score['avancement']) ?? '' });
      else if (status !== undefined) statuses.set(id, status);
    }
    const isOff = node.isOff || isSwitchedOff || isByHand;
    for (const child of arrayIn(data['actionsEnfant']).reverse()) {
      const below = dataIn(child);
      if (below !== undefined) open.push({ data: below, isOff });
    }
  }
  return { statuses, unread };
}

const TAKING: ReadonlySet<unknown> = new Set(['sous-action', 'tache']);

/** True for the kinds of actions that take a status; where the kind is not told, any may. */
function takesStatus(kind: unknown): boolean {
  return kind === undefined || TAKING.has(kind);
}

/**
 * The status that somebody gave, that nothing was filled in included: it keeps an action concerned all of whose tasks are not
 * (scoring, step 3). Undefined where nobody gave one, null where it cannot be read.
 */
function statusIn(score: Data): Status | undefined | null {
  const word = score['avancement'];
  if (word === undefined || word === null) return undefined;
  // What is not concerned is stored so too.
  if (word === 'non_renseigne') return score['concerne'] === false ? undefined : word;
  if (word === 'detaille') return sharesIn(score['avancementDetaille']) ?? null;
  return typeof word === 'string' && isStatusWord(word) ? word : null;
}

function sharesIn(data: unknown): StatusShares | undefined {
  const [done, planned, notDone] = arrayIn(data);
  if (typeof done !== 'number' || typeof planned !== 'number' || typeof notDone !== 'number') return undefined;
  const shares: StatusShares = [done, planned, notDone];
  // What they lack of 1 is lost on the platform, and is not made up here.
  return areInRange(shares) ? shares : undefined;
}
