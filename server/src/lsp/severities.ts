import { RULES } from '../core/analysis/registry.ts';
import type { Rule } from '../core/analysis/rule.ts';
import { NO_SEVERITIES, type Severities, type SeveritiesByPath } from '../core/analysis/severities.ts';
import { memory } from '../core/memory/memory.ts';
import { isBelow } from '../disk/paths.ts';

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

/**
 * The severities for a file: those of the innermost folder around it, as `check` would find them there; for one outside
 * all folders (`untitled:` …) those that all folders agree on, else every rule's own, but for the rules that need to know
 * the files around it: nobody has read those.
 */
export function severitiesAt(chosen: FolderSeverities, path: string): Severities {
  const around = [...chosen].filter(([folder]) => isBelow(folder, path));
  const [innermost] = around.sort(([a], [b]) => b.length - a.length);
  if (innermost) return innermost[1];
  const all = new Set(chosen.values());
  const [only] = all;
  return alone(only !== undefined && all.size === 1 ? only : NO_SEVERITIES);
}

const known = memory<Severities, Severities>();

const ACROSS: ReadonlySet<Rule['scope']> = new Set(['references', 'referential', 'workspace']);

function alone(severities: Severities): Severities {
  const across = RULES.filter(({ scope }) => ACROSS.has(scope));
  return known(severities, [], () => new Map([...severities, ...across.map(({ code }) => [code, 'off'] as const)]));
}

const byPath = memory<FolderSeverities, SeveritiesByPath>();

/** The severities for every file. */
export function severitiesByPath(chosen: FolderSeverities): SeveritiesByPath {
  return byPath(chosen, [], () => {
    return { at: path => severitiesAt(chosen, path), all: [...new Set([...chosen.values(), NO_SEVERITIES])] };
  });
}

function keyOf(severities: Severities): string {
  return JSON.stringify([...severities].sort(([a], [b]) => (a < b ? -1 : 1)));
}
