import { declarationAt } from '../index/references.ts';
import { fileNameOf } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { kindOf } from '../parse/classify.ts';
import { entryName } from '../parse/entry-name.ts';
import { thingId } from './around-things.ts';
import type { ChangeSubject } from './change.ts';
import type { Draft } from './change-of.ts';
import { actionSubject } from './lineage.ts';
import { idAfter, type Version, type Versions } from './versions.ts';

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

interface Owned {
  readonly referential: string | undefined;
  readonly subject: ChangeSubject;
}

interface Found extends Owned {
  readonly problem: Problem;
  readonly path: string;
}

/** The files that nobody touched and of which the same is found: they are not looked at. */
function sharedPaths({ before, after, pairs }: Versions): ReadonlySet<string> {
  const isMoved = pairs.some(({ same }) => [...same.afterOf].some(([old, now]) => old !== now));
  if (isMoved) return new Set();
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
      found.set(key, [...(found.get(key) ?? []), { ...owned, problem, path }]);
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

function subjectAfter({ pairs, around }: Versions, file: SourceFile, at: number): Owned {
  const pair = pairs.find(({ after }) => after.files.get(file.path) === file);
  const id = declarationAt(file, at)?.id;
  if (pair && id !== undefined) return { referential: pair.after.name, subject: actionSubject(pair.after, id) };
  const { kind, name } = entryAt(file, at);
  if (kind === 'rule') {
    const named = namedAction(name);
    const owner = pairs.find(({ after }) => after.name === named.prefix)?.after;
    const subject = owner
      ? actionSubject(owner, named.id)
      : ({ kind: 'action', id: named.id, title: '', measure: undefined } as const);
    return { referential: named.prefix, subject };
  }
  const thing =
    kind === 'question' || kind === 'indicator' || kind === 'evidence'
      ? around.after.get(thingId(kind, name))
      : undefined;
  return { referential: undefined, subject: thing?.subject ?? fileSubject(file) };
}

/** The same of before, as it is called after. */
function subjectBefore({ pairs, around, nameAfter }: Versions, file: SourceFile, at: number): Owned | undefined {
  const pair = pairs.find(({ before }) => before.files.get(file.path) === file);
  const id = declarationAt(file, at)?.id;
  if (pair && id !== undefined) {
    const now = idAfter(pair.same, id);
    return now === undefined ? undefined : { referential: pair.after.name, subject: actionSubject(pair.after, now) };
  }
  const { kind, name } = entryAt(file, at);
  if (kind === 'rule') {
    const named = namedAction(nameAfter(name));
    const owner = pairs.find(({ after }) => after.name === named.prefix)?.after;
    return owner?.actions.has(named.id)
      ? { referential: named.prefix, subject: actionSubject(owner, named.id) }
      : undefined;
  }
  if (kind !== 'question' && kind !== 'indicator' && kind !== 'evidence')
    return { referential: undefined, subject: fileSubject(file) };
  const thing = around.after.get(thingId(kind, nameAfter(name)));
  return thing && { referential: undefined, subject: thing.subject };
}

function entryAt(file: SourceFile, at: number) {
  const entry = file.entries.findLast(({ span }) => span.start <= at);
  const kind = entry ? kindOf(entry) : 'none';
  return { kind, name: entry ? entryName(kind, entry) : '' };
}

function fileSubject({ path }: SourceFile): ChangeSubject {
  const name = fileNameOf(path);
  return { kind: 'file', id: name, title: name };
}
