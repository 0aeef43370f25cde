import { addTo } from '../memory/grouped.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import type { Draft } from './change-of.ts';
import { type Owned, subjectAfter, subjectBefore } from './owners.ts';
import type { Version, Versions } from './versions.ts';

/**
 * The errors and warnings that came and went, by what they are about and not by where they stand: hints and the like tell how
 * something is written. What went with its subject is not mended.
 */
export function problemChanges(versions: Versions): readonly Draft[] {
  const shared = sharedPaths(versions);
  const old = problemsBy(versions.before, shared, (file, at) => subjectBefore(versions, file, at));
  const now = problemsBy(versions.after, shared, (file, at) => subjectAfter(versions, file, at));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    const gained = surplus(is, was).map(one => draftOf('problem-gained', one));
    const mended = surplus(was, is).map(one => draftOf('problem-mended', one));
    return [...gained, ...mended];
  });
}

/** Whose problem it is; undefined where that is gone. */
type SubjectAt = (file: SourceFile, at: number) => Owned | undefined;

interface Found extends Owned {
  readonly problem: Problem;
  readonly path: string;
}

/** The files that nobody touched and of which the same is found: they are not looked at. */
function sharedPaths({ before, after, pairs }: Versions): ReadonlySet<string> {
  if (!pairs.every(({ same }) => same.isUnmoved)) return new Set();
  return new Set(
    [...after.problems].flatMap(([path, problems]) => (before.problems.get(path) === problems ? [path] : [])),
  );
}

function problemsBy(
  { workspace, problems }: Version,
  shared: ReadonlySet<string>,
  subjectAt: SubjectAt,
): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  for (const [path, own] of problems) {
    const file = workspace.files.get(path);
    if (file === undefined || shared.has(path)) continue;
    for (const problem of own) {
      if (problem.severity !== 'error' && problem.severity !== 'warning') continue;
      const owned = subjectAt(file, problem.span.start);
      if (owned === undefined) continue;
      const { title: _, ...subject } = owned.subject;
      const key = JSON.stringify([owned.referential, subject, problem.code, problem.variant]);
      addTo(found, key, { ...owned, problem, path });
    }
  }
  return found;
}

/** As many as there are more of them than of others, those first whose words are others. */
function surplus(own: readonly Found[], others: readonly Found[]): readonly Found[] {
  const known = new Set(others.map(({ problem: { args } }) => JSON.stringify(args)));
  const isKnown = ({ problem: { args } }: Found) => known.has(JSON.stringify(args));
  return own
    .toSorted((a, b) => Number(isKnown(a)) - Number(isKnown(b)))
    .slice(0, Math.max(0, own.length - others.length));
}

function draftOf(kind: 'problem-gained' | 'problem-mended', { referential, subject, problem, path }: Found): Draft {
  const { span, related: _, ...named } = problem;
  const place = { file: path, span };
  const side = kind === 'problem-gained' ? { after: place } : { before: place };
  return { referential, subject, what: { kind, problem: named }, reason: 'text', ...side };
}
