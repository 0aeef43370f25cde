import { isActionId, parentId } from '../../model/id.ts';
import { folded } from '../../model/plain-words.ts';
import { UNKNOWN_PROFILE } from '../../model/scenario.ts';
import type { Status, StatusWord } from '../../model/score.ts';
import type { Silence, StateOfPlay, Unreadable } from '../../model/state-of-play.ts';
import { QUALIFIED_ID_LIMIT } from '../../model/transition.ts';
import { dateIn, referentialIn } from './file-name.ts';
import { type Group, layoutOf, unescaped } from './groups.ts';
import { sharesIn } from './shares.ts';

/**
 * Reads an export of a state of play, as a table of texts; `group` is the title of one of those that it holds, the first where
 * it is undefined. The référentiel stands in the name of the file alone.
 */
export function readExport(
  rows: readonly (readonly string[])[],
  fileName: string,
  group?: string,
): StateOfPlay | Unreadable {
  const layout = layoutOf(rows);
  if (layout === undefined) return { kind: 'no-export' };
  const titles = layout.groups.map(({ title }) => title);
  const chosen = group === undefined ? layout.groups[0] : layout.groups.find(({ title }) => title === group);
  if (chosen === undefined) return { kind: 'no-group', titles };
  const read = statusesIn(rows.slice(layout.headers + 1), chosen);
  const others = titles.filter((_, at) => layout.groups[at] !== chosen);
  const dated = rows.slice(0, layout.headers).find(row => folded(row[0] ?? '') === 'date d export');
  return {
    name: unescaped(rows[0]?.[0]?.trim() ?? ''),
    state: chosen.title === '' ? undefined : chosen.title,
    date: dateIn(dated?.[1] ?? ''),
    referential: referentialIn(fileName),
    profile: UNKNOWN_PROFILE,
    statuses: read.statuses,
    silences: [
      { kind: 'identity' },
      { kind: 'answers' },
      { kind: 'indicators' },
      ...read.silences,
      ...(others.length > 0 ? [{ kind: 'others', titles: others } as const] : []),
    ],
  };
}

/** As they are compared: people write in these files, and programs change their spaces. */
const WORDS: ReadonlyMap<string, StatusWord> = new Map([
  ['fait', 'fait'],
  ['programme', 'programme'],
  ['pas fait', 'pas_fait'],
  ['non concerne', 'non_concerne'],
]);
const DETAILED = 'detaille au';
const NONE: ReadonlySet<string> = new Set(['', 'detaille a la tache', 'non renseigne', 'non disponible']);

interface ReadStatuses {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly silences: readonly Silence[];
}

function statusesIn(rows: readonly (readonly string[])[], group: Group): ReadStatuses {
  const told = new Map<string, Status>();
  const unread: Silence[] = [];
  for (const row of rows) {
    const action = actionOf(row);
    const found = row[group.status]?.trim().normalize('NFC') ?? '';
    const word = folded(found);
    if (action === '' || NONE.has(word)) continue;
    const status = word === DETAILED ? sharesIn(row, group) : WORDS.get(word);
    if (status === undefined || !isActionId(action)) {
      unread.push({ kind: 'unread', action: shortened(action), found });
      continue;
    }
    const before = told.get(action);
    if (before !== undefined && String(before) !== String(status)) unread.push({ kind: 'twice', action });
    told.set(action, status);
  }
  // What stands below has no status that counts, and the export does not tell what it was, in whatever order the rows stand.
  const statuses = new Map([...told].filter(([action]) => holderAbove(told, action) === undefined));
  const hiding = new Set(rows.flatMap(row => holderAbove(statuses, actionOf(row)) ?? []));
  const given = [...statuses.values()];
  return {
    statuses,
    silences: [
      ...counted('not-concerned', given.filter(status => status === 'non_concerne').length),
      ...counted('rounded', given.filter(status => typeof status !== 'string').length),
      ...counted('below', hiding.size),
      ...unread.filter(silence => !('action' in silence) || holderAbove(statuses, silence.action) === undefined),
    ],
  };
}

function actionOf(row: readonly string[]): string {
  return row[0]?.trim() ?? '';
}

/** The action above another that has a status. */
function holderAbove(statuses: ReadonlyMap<string, Status>, action: string): string | undefined {
  if (action.length > QUALIFIED_ID_LIMIT) return undefined;
  for (let above = parentId(action); above; above = parentId(above)) {
    if (statuses.has(above)) return above;
  }
  return undefined;
}

function shortened(action: string): string {
  return action.length > QUALIFIED_ID_LIMIT ? `${action.slice(0, QUALIFIED_ID_LIMIT)}…` : action;
}

function counted(kind: 'not-concerned' | 'rounded' | 'below', count: number): readonly Silence[] {
  return count > 0 ? [{ kind, count }] : [];
}
