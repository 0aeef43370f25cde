import { sumOf } from '../../index/sum.ts';
import { folderOf, referentialOfFile } from '../../index/workspace.ts';
import { compareIds, levelOf, parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import { CHILDREN_SECTION } from '../../model/words.ts';
import { opensChildren } from '../facts/skeleton.ts';
import type { Edit, Fixer } from '../fix.ts';
import { idKeyOf } from './ids.ts';
import { boneOf } from './in-file.ts';
import { inserting, lineEnd, preferred, textArgument, written } from './make.ts';

/**
 * Adds the action that is missing: among the children of its parent where a file declares that, else in a file of its own
 * with every level above it that is missing too.
 */
export const fixLevelMissing: Fixer = context => {
  const { workspace, file, problem } = context;
  const referential = referentialOfFile(workspace, file.path);
  const missing = textArgument(problem.args, 'missing');
  if (referential === undefined || missing === '') return [];
  const above = missingAbove(referential, missing);
  const [top = missing] = above;
  const parent = parentId(top);
  if (parent !== undefined && parent !== '' && levelOf(top) < referential.measureLevel) {
    const edit = insertion(referential, parent, above);
    return edit ? [preferred('insert-action', { args: { id: top, parent }, edits: [edit] })] : [];
  }
  const path = `${folderOf(file.path)}/${top}.md`;
  if (workspace.files.has(path)) return [];
  const text = actionsText(referential, above, 1, '\n');
  return [preferred('create-file', { args: { id: top, name: `${top}.md` }, creates: [{ path, text }] })];
};

/** The missing action and the missing ones above it, the highest first. */
function missingAbove({ sources }: Referential, missing: string): string[] {
  const above: string[] = [];
  for (let at: string | undefined = missing; at !== undefined && at !== '' && !sources.has(at); at = parentId(at)) {
    above.unshift(at);
  }
  return above;
}

function insertion(referential: Referential, parent: string, ids: readonly string[]): Edit | undefined {
  const [id = ''] = ids;
  const source = referential.sources.get(parent);
  const bone = source && boneOf(source.file, source.declaration.entry);
  const entry = bone?.entry;
  if (source === undefined || bone === undefined || entry === undefined) return undefined;
  const { file } = source;
  const eol = lineEnd(file);
  const text = actionsText(referential, ids, bone.expectedDepth + 2, eol);
  const next = bone.children.find(child => compareIds(child.id ?? '', id) > 0)?.entry;
  if (next) return inserting(file, next.span.start, `${text}${eol}`);
  const list = bone.sections.some(opensChildren)
    ? ''
    : `${'#'.repeat(bone.expectedDepth + 1)} ${CHILDREN_SECTION}${eol}`;
  const { start, end } = entry.span;
  const before = /[\r\n]$/.test(file.text.slice(start, end)) ? eol : `${eol}${eol}`;
  return inserting(file, end, `${before}${list}${text}`);
}

/** Actions one inside the other, with titles to be filled in; in French, as the files are. */
function actionsText(referential: Referential, ids: readonly string[], depth: number, eol: string): string {
  const lines = ids.flatMap((id, at) => [
    `${'#'.repeat(depth + 2 * at)} Titre à écrire`,
    '```yaml',
    `${idKeyOf(referential)}: ${id}`,
    ...weightLines(referential, id, ids[at + 1]),
    '```',
    ...(at < ids.length - 1 ? ['', `${'#'.repeat(depth + 2 * at + 1)} ${CHILDREN_SECTION}`] : []),
  ]);
  return `${lines.join(eol)}${eol}`;
}

// Beside siblings with points, an action without any would be worth nothing.
function weightLines(referential: Referential, id: string, below: string | undefined): string[] {
  const { actions, sources, dialect } = referential;
  const siblings = actions.get(parentId(id) ?? '')?.children.filter(child => parentId(child.id) === parentId(id)) ?? [];
  const orphans = [...actions.values()].filter(action => sources.has(action.id) && parentId(action.id) === id);
  const total = sumOf(orphans.map(({ written: { points } }) => points ?? 0));
  const isWeighed = dialect !== '2021' && siblings.some(({ written: { points } }) => points !== undefined);
  return isWeighed && below === undefined && total > 0 ? [`points: ${written(total)}`] : [];
}
