import { declarationAt } from '../index/references.ts';
import { fileNameOf } from '../index/workspace.ts';
import { namedAction } from '../model/id.ts';
import type { FileKind, SourceFile } from '../model/source.ts';
import { kindOf } from '../parse/classify.ts';
import { entryName } from '../parse/entry-name.ts';
import { thingId } from './around-things.ts';
import type { ChangeSubject } from './change.ts';
import { actionSubject } from './lineage.ts';
import { calledAfter, goesOnAs, pairMeant, type Versions } from './versions.ts';

/** What something is about, with the référentiel that this belongs to. */
export interface Owned {
  readonly referential: string | undefined;
  readonly subject: ChangeSubject;
}

/** The action that a qualified id of after names in a file; by its id alone where its référentiel is not there. */
export function actionNamed(versions: Pick<Versions, 'pairs'>, name: string, usedIn: string): Owned {
  const { prefix, id } = namedAction(name);
  const meant = pairMeant(versions, 'after', prefix, usedIn);
  const unknown: ChangeSubject = { kind: 'action', id, title: '', measure: undefined };
  return meant
    ? { referential: meant.called.after, subject: actionSubject(meant.after, id) }
    : { referential: prefix, subject: unknown };
}

/** True where a référentiel of after has no action of a qualified id, or has another name than it had. */
export function isMissing(versions: Pick<Versions, 'pairs'>, name: string, usedIn: string): boolean {
  const { prefix, id } = namedAction(name);
  const now = pairMeant(versions, 'after', prefix, usedIn)?.after;
  return now ? !now.actions.has(id) : pairMeant(versions, 'before', prefix, usedIn) !== undefined;
}

/** What stands at an offset of a text of after; the text as a whole where that has no name. */
export function subjectAfter(versions: Versions, file: SourceFile, at: number): Owned {
  const pair = versions.pairs.find(({ after }) => after.files.get(file.path) === file);
  const id = declarationAt(file, at)?.id;
  if (pair && id !== undefined) return { referential: pair.called.after, subject: actionSubject(pair.after, id) };
  const { kind, name } = entryAt(file, at);
  if (kind === 'rule') return actionNamed(versions, name, file.path);
  const thing = versions.around.after.get(entryThing(kind, name));
  return { referential: undefined, subject: thing?.subject ?? fileSubject(file) };
}

/** The same of a text of before, as it is called after; undefined where that is gone. */
export function subjectBefore(versions: Versions, file: SourceFile, at: number): Owned | undefined {
  const { pairs, around, nameAfter } = versions;
  const pair = pairs.find(({ before }) => before.files.get(file.path) === file);
  const id = declarationAt(file, at)?.id;
  if (pair && id !== undefined) {
    const now = goesOnAs(versions, { referential: pair.before, id });
    return (
      now && { referential: calledAfter(versions, now.referential), subject: actionSubject(now.referential, now.id) }
    );
  }
  // It went with its référentiel.
  if (file.kind === 'measure' && pair === undefined) return undefined;
  const entry = entryAt(file, at);
  const name = nameAfter(entry.name, file.path);
  if (entry.kind === 'rule')
    return wentAway(versions, entry.name, file.path) ? undefined : actionNamed(versions, name, file.path);
  if (!around.before.has(entryThing(entry.kind, name))) return { referential: undefined, subject: fileSubject(file) };
  const thing = around.after.get(entryThing(entry.kind, name));
  return thing && { referential: undefined, subject: thing.subject };
}

/** True for an action that a référentiel of before had, by its qualified id there, and that is no more. */
function wentAway(versions: Versions, name: string, usedIn: string): boolean {
  const { prefix, id } = namedAction(name);
  const wasThere = pairMeant(versions, 'before', prefix, usedIn)?.before.actions.has(id) === true;
  return wasThere && isMissing(versions, versions.nameAfter(name, usedIn), usedIn);
}

function entryAt(file: SourceFile, at: number): { readonly kind: FileKind; readonly name: string } {
  const entry = file.entries.findLast(({ span }) => span.start <= at);
  const kind = entry ? kindOf(entry) : 'none';
  return { kind, name: entry ? entryName(kind, entry) : '' };
}

/** The id of an entry among what stands around the measures; of none for an entry of another kind. */
function entryThing(kind: FileKind, name: string): string {
  return kind === 'question' || kind === 'indicator' || kind === 'evidence' ? thingId(kind, name) : '';
}

function fileSubject({ path }: SourceFile): ChangeSubject {
  const name = fileNameOf(path);
  return { kind: 'file', id: name, title: name };
}
