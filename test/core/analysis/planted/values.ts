import { parentOf as parentAction } from '../../../../server/src/core/index/tree.ts';
import { referentialOfFile } from '../../../../server/src/core/index/workspace.ts';
import type { SourceFile } from '../../../../server/src/core/model/source.ts';
import { ID_KEYS } from '../../../../server/src/core/model/words.ts';
import { fieldOf } from '../../../../server/src/core/parse/fields.ts';
import { type Fault, lineOf, nested, type Planted, replaced, type Spot, spots } from './plant.ts';

/** Faults of the keys and values of blocks. */
export const VALUE_FAULTS: readonly Fault[] = [
  fault('yaml-syntax', 'a value with a colon', (pick, file) => {
    const value = pick(spots(file, ...ID_KEYS, 'points', 'categorie'))?.field.value.span;
    return value && replaced(file, { start: value.end, end: value.end }, ' : deux');
  }),
  fault('yaml-syntax', 'a block without its end', (pick, file) => {
    const block = pick(nested(file))?.declaration.entry.block;
    return (
      block &&
      replaced(file, { start: block.content.end, end: block.span.end }, '', {
        start: block.span.start,
        end: block.span.start,
      })
    );
  }),
  fault('key-unknown', 'a key misspelt', (pick, file) => {
    const spot = pick(spots(file, ...(pick([['points'], ['pourcentage'], ['categorie'], ID_KEYS]) ?? [])));
    const at = spot?.field.keySpan;
    // An indicator-like file without a known key would be none of ours.
    return at && spot.declaration.entry.depth > 1
      ? replaced(file, { start: at.end - 1, end: at.end - 1 }, 'x')
      : undefined;
  }),
  fault('key-duplicate', 'a key twice', (pick, file) => {
    const spot = pick(spots(file, ...(pick([['points'], ['pourcentage'], ['categorie'], ID_KEYS]) ?? [])));
    const line = spot && lineOf(file, spot.field);
    return line && replaced(file, { start: line.end, end: line.end }, file.text.slice(line.start, line.end));
  }),
  fault('key-type', 'a list for a value', (pick, file) => {
    const value = pick(spots(file, 'points', 'pourcentage', 'categorie'))?.field.value;
    return value?.kind === 'scalar' ? replaced(file, value.span, `[${value.text}]`) : undefined;
  }),
  fault('key-type', 'a key without its value', (pick, file) => {
    const value = pick(spots(file, 'points', 'pourcentage', 'categorie', 'climat_pratic_id'))?.field.value.span;
    return value && replaced(file, value, '');
  }),
  fault('key-misplaced', 'a key of another level', (pick, file) => {
    const line = pick(nested(file).filter(({ declaration }) => declaration.entry.depth === 5));
    const end = line && lineOf(file, line.field).end;
    return end === undefined
      ? undefined
      : replaced(
          file,
          { start: end, end },
          pick(['referentiel: cae\n', 'climat_pratic_id: eau\n', 'categorie: bases\n']) ?? '',
        );
  }),
  fault('points-sum', 'a share changed', (pick, file, workspace) =>
    // Nothing there is to total anything.
    referentialOfFile(workspace, file.path)?.isTransition
      ? undefined
      : changedShare(pick, file, workspace, text => String(Math.round((Number(text) + 7) * 100) / 100)),
  ),
  fault('points-missing', 'a share deleted', (pick, file) => {
    const spot = pick(shares(file, 'pourcentage'));
    return spot && replaced(file, lineOf(file, spot.field), '', spot.declaration.entry.titleSpan);
  }),
  fault('points-missing', 'the points of a measure deleted', (_pick, file, workspace) => {
    const [first] = file.declarations;
    const referential = workspace.referentials.find(({ files }) => files.has(file.path));
    const measure = referential?.actions.get(first?.id ?? '');
    const parent = referential && measure && parentAction(referential, measure);
    // An only child is worth what its parent is.
    const hasSiblings = (parent?.children.length ?? 0) > 1 || parent?.written.points === undefined;
    const field = first && fieldOf(first.entry, 'points');
    if (measure?.kind !== 'measure' || !hasSiblings || !field) return undefined;
    return replaced(file, lineOf(file, field), '', first.entry.titleSpan);
  }),
  fault('points-invalid', 'a number that is none', (pick, file) => {
    const value = pick(spots(file, 'points', 'pourcentage'))?.field.value;
    if (value?.kind !== 'scalar') return undefined;
    const { text, span } = value;
    return replaced(file, span, pick([`${text} %`, `${text},0`, `-${text}1`, 'beaucoup']) ?? '');
  }),
  fault('points-mixed', 'the other key of ids', (pick, file) => {
    const spot = pick(nested(file));
    const key = spot?.field.key === 'id' ? 'identifiant' : 'id';
    return spot && replaced(file, spot.field.keySpan, key);
  }),
  fault('points-total', 'other points of a measure', (_pick, file, workspace) => {
    const [referential] = workspace.referentials.filter(({ files }) => files.has(file.path));
    const [first] = file.declarations;
    const measure = referential?.actions.get(first?.id ?? '');
    const isFree =
      measure?.kind === 'measure' && referential && parentAction(referential, measure)?.written.points === undefined;
    const field = first && fieldOf(first.entry, 'points');
    if (!isFree || field?.value.kind !== 'scalar' || referential === undefined) return undefined;
    if (referential.dialect !== '2023' || referential.points.get('')?.points !== 500) return undefined;
    if (file.declarations.slice(1).some(({ weight }) => weight.points !== undefined)) return undefined;
    const root = referential.sources.get('');
    return (
      root && {
        ...replaced(file, field.value.span, String(Number(field.value.text) + 3)),
        file: root.file.path,
        within: root.declaration.entry.titleSpan,
      }
    );
  }),
  fault('category-unknown', 'a category misspelt', (pick, file) => {
    const value = pick(spots(file, 'categorie'))?.field.value.span;
    return value && replaced(file, { start: value.end, end: value.end }, 'z');
  }),
  fault('category-missing', 'a category deleted', (pick, file) => {
    const spot = pick(spots(file, 'categorie'));
    return spot && replaced(file, lineOf(file, spot.field), '', spot.declaration.entry.titleSpan);
  }),
];

function fault(code: string, name: string, plant: Fault['plant']): Fault {
  return { code, name, plant };
}

/** The shares of actions that have a sibling with one. */
function shares(file: SourceFile, key: string): Spot[] {
  const all = spots(file, key);
  return all.filter(({ declaration: { entry }, field }) => {
    const siblings = all.filter(
      other => other.declaration.entry !== entry && parentOf(file, other.declaration.entry) === parentOf(file, entry),
    );
    const isZero = field.value.kind === 'scalar' && Number(field.value.text) === 0;
    return !isZero && siblings.some(({ field: { value } }) => value.kind === 'scalar' && Number(value.text) !== 0);
  });
}

function parentOf({ declarations }: SourceFile, entry: object): object | undefined {
  return declarations.find(declaration => declaration.entry.children.some(child => child === entry))?.entry;
}

function changedShare(
  pick: Parameters<Fault['plant']>[0],
  file: SourceFile,
  workspace: Parameters<Fault['plant']>[2],
  change: (text: string) => string,
): Planted | undefined {
  const [referential] = workspace.referentials.filter(({ files }) => files.has(file.path));
  const found = shares(file, referential?.dialect === '2023' ? 'pourcentage' : 'points').filter(
    ({ declaration }) => declaration.entry.depth > 1,
  );
  const complete = found.filter(({ declaration }) => {
    const parent = file.declarations.find(({ entry }) => entry === parentOf(file, declaration.entry));
    return parent?.entry.children.every(child => fieldOf(child, 'points', 'pourcentage'));
  });
  const spot = pick(complete);
  const parent = spot && file.declarations.find(({ entry }) => entry === parentOf(file, spot.declaration.entry));
  if (spot?.field.value.kind !== 'scalar' || parent === undefined) return undefined;
  return replaced(file, spot.field.value.span, change(spot.field.value.text), parent.entry.titleSpan);
}
