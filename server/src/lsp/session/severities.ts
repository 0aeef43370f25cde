import { RULES } from '../../core/analysis/registry.ts';
import type { Rule } from '../../core/analysis/rule.ts';
import { NO_SEVERITIES, type Severities, type SeveritiesByPath } from '../../core/analysis/severities.ts';
import { folderOf, isRead, isWhole, type Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Code } from '../../core/model/codes.ts';
import { holdsPath } from '../../files/paths.ts';

type Scope = Rule['scope'];

/** The severities that each workspace folder chooses for its own files, by the path of the folder. */
export type FolderSeverities = ReadonlyMap<string, Severities>;

/** Folders that choose the same share one map, which costs one analysis and not two. */
export function folderSeverities(chosen: FolderSeverities): FolderSeverities {
  const known = new Map<string, Severities>([[keyOf(NO_SEVERITIES), NO_SEVERITIES]]);
  return new Map(
    [...chosen].map(([folder, own]) => {
      const key = keyOf(own);
      const shared = known.get(key) ?? own;
      known.set(key, shared);
      return [folder, shared];
    }),
  );
}

/** The same for places in the folders that nobody reads: what stands there is judged as outside of them. */
export function withUnreadPlaces(chosen: FolderSeverities, places: readonly string[]): FolderSeverities {
  return new Map([...chosen, ...places.map(place => [place, alone(severitiesAt(chosen, place))] as const)]);
}

/**
 * The severities for a file: those of the innermost folder around it, as `check` would find them there; for one outside
 * all folders (`untitled:` …) those that all folders agree on, else every rule's own, but for the rules that need to know
 * the files around it: nobody has read those. Without any folder, nobody has read what a scenario names either.
 */
export function severitiesAt(chosen: FolderSeverities, path: string): Severities {
  const around = [...chosen].filter(([folder]) => folder === path || holdsPath(folder, path));
  const [innermost] = around.sort(([a], [b]) => b.length - a.length);
  if (innermost) return innermost[1];
  if (chosen.size === 0) return without(alone(NO_SEVERITIES), OF_FOLDERS);
  const [first = NO_SEVERITIES, ...others] = chosen.values();
  // Places that nobody reads are judged so already.
  const agreed = keyOf(alone(first));
  return alone(others.every(other => keyOf(alone(other)) === agreed) ? first : NO_SEVERITIES);
}

/** Those of a file of which nothing is known but its own text. */
function alone(severities: Severities): Severities {
  return without(severities, ALONE);
}

/** The codes of those that need to know more than one file. */
const ALONE = codesOf('references', 'member', 'referential', 'around');
/** And more than one folder: what a comment does not silence so far, it may silence yet. */
const UNTIL_WHOLE = codesOf('around', 'comments');
/** What a scenario alone does not decide: its actions, its questions and the figures that it waits for stand in folders. */
const OF_FOLDERS: readonly Code[] = ['scenario-action', 'scenario-answer', 'scenario-waiting'];

const known = memory<Severities, Map<readonly string[], Severities>>();

function without(severities: Severities, codes: readonly string[]): Severities {
  const made = known(severities, [], () => new Map());
  const found = made.get(codes) ?? new Map([...severities, ...codes.map(code => [code, 'off'] as const)]);
  made.set(codes, found);
  return found;
}

const byPath = memory<FolderSeverities, SeveritiesByPath>();

/**
 * The severities for every file. While folders are still being read, only those rules find something that know all they
 * need: no false alarm is ever told.
 */
export function severitiesByPath(chosen: FolderSeverities, { unread }: Pick<Workspace, 'unread'>): SeveritiesByPath {
  return byPath(chosen, [unread], () => {
    // Of the workspace nothing else: what stays known would keep its texts.
    const reading = { unread };
    const all = [...new Set([...chosen.values(), NO_SEVERITIES])];
    if (isWhole(reading)) return { at: path => severitiesAt(chosen, path), all };
    const soFar = (severities: Severities) => without(severities, UNTIL_WHOLE);
    return {
      at: path => {
        const severities = severitiesAt(chosen, path);
        return soFar(isRead(reading, folderOf(path)) ? severities : alone(severities));
      },
      all: all.map(soFar),
    };
  });
}

function keyOf(severities: Severities): string {
  return JSON.stringify([...severities].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function codesOf(...scopes: readonly Scope[]): readonly string[] {
  return RULES.filter(({ scope }) => scopes.includes(scope)).map(({ code }) => code);
}
