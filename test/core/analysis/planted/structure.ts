import { referentialOfFile, type Workspace } from '../../../../server/src/core/index/workspace.ts';
import { parentId } from '../../../../server/src/core/model/id.ts';
import type { Entry, Section, SourceFile } from '../../../../server/src/core/model/source.ts';
import { ACTION_SECTIONS, ID_KEYS, sectionKey } from '../../../../server/src/core/model/words.ts';
import { allEntries } from '../../../../server/src/core/parse/declarations.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { type Fault, hasChildren, lineOf, linesOf, nested, type Planted, replaced, type Spot, spots } from './plant.ts';

/** Faults of ids, titles and sections. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  fault('id-missing', 'an id line deleted', (pick, file) => {
    const spot = pick(counted(file));
    return spot && replaced(file, lineOf(file, spot.field), '', spot.declaration.entry.titleSpan);
  }),
  {
    ...fault('id-missing', 'a block deleted', (pick, file) => {
      const spot = pick(nested(file));
      const { block, titleSpan } = spot?.declaration.entry ?? {};
      return block && titleSpan && replaced(file, linesOf(file, block.span), '', titleSpan);
    }),
    loses: true,
  },
  fault('id-invalid', 'commas for dots', (pick, file) =>
    changedId(file, pick(nested(file)), id => id.replaceAll('.', ',')),
  ),
  fault('id-duplicate', 'the id of another action', (pick, file, workspace) => {
    const others = workspace.referentials.flatMap(({ files }) => (files.has(file.path) ? [...files.values()] : []));
    const other = pick(others.flatMap(nested))?.declaration.id;
    const spot = pick(counted(file));
    return other === spot?.declaration.id ? undefined : changedId(file, spot, () => other ?? '');
  }),
  fault('id-parent', 'a child with another first number', (pick, file) =>
    changedId(file, pick(nested(file).filter(spot => !hasChildren(spot))), id => id.replace(/^\d+/, '97')),
  ),
  fault('id-parent', 'a parent with another last number', (pick, file) =>
    changedId(file, pick(nested(file).filter(({ declaration }) => declaration.entry.children.length > 1)), id =>
      id.replace(/\d+$/, '97'),
    ),
  ),
  fault('id-parent', 'the measure itself with another last number', (pick, file) =>
    changedId(
      file,
      pick(
        spots(file, ...ID_KEYS).filter(
          spot => !nested(file).some(({ declaration }) => declaration === spot.declaration) && hasChildren(spot),
        ),
      ),
      id => id.replace(/\d+$/, '97'),
    ),
  ),
  fault('id-sequence', 'a number skipped', (pick, file, workspace) => {
    const isLeaf = (spot: Spot) =>
      !hasChildren(spot) && measuresBelow(filesAround(workspace, file), spot.declaration.id).length === 0;
    const last = pick(nested(file).filter(spot => isLeaf(spot) && isLast(spot, file)));
    return changedId(file, last, id => id.replace(/\d+$/, '97'));
  }),
  fault('root-missing', 'the name of the root deleted', (_pick, file, workspace) => {
    const root = referentialOfFile(workspace, file.path)?.sources.get('')?.file;
    const [spot] = root ? spots(root, 'referentiel') : [];
    return root && spot && replaced(root, lineOf(root, spot.field), '', spot.declaration.entry.block?.span);
  }),
  fault('level-missing', 'a sub-axis deleted', (pick, file, workspace) => {
    const spot = pick(
      nested(file).filter(({ declaration: { id } }) => measuresBelow(filesAround(workspace, file), id).length > 0),
    );
    if (spot === undefined) return undefined;
    const [first] = measuresBelow(filesAround(workspace, file), spot.declaration.id);
    const within = first?.entries[0]?.titleSpan;
    return first && within && { ...replaced(file, spot.declaration.entry.span, ''), file: first.path, within };
  }),
  fault('heading-level', 'a section too low', (pick, file) => {
    // A description is read at any level.
    const sections = sectionsOf(file).filter(
      ({ depth, title, expectedDepth }) =>
        depth < 5 && isKnown(title) && sectionKey(title) !== 'description' && expectedDepth === undefined,
    );
    const section = pick(sections);
    return section && signs(file, section.titleSpan.start, '##');
  }),
  fault('heading-level', 'the title of an action one level too low', (pick, file) => {
    const spot = pick(nested(file));
    return spot && signs(file, spot.declaration.entry.titleSpan.start, '#');
  }),
  fault('heading-level', 'the title of an action two levels too low', (pick, file) => {
    const spot = pick(
      nested(file).filter(({ declaration }) => declaration.entry.depth === 3 && isSecond(declaration.entry, file)),
    );
    return spot && signs(file, spot.declaration.entry.titleSpan.start, '##');
  }),
  fault('heading-level', 'the title of a task two levels too high', (pick, file) => {
    const spot = pick(nested(file).filter(({ declaration }) => declaration.entry.depth === 5));
    const start = spot?.declaration.entry.titleSpan.start ?? 0;
    const within = spot?.declaration.entry.titleSpan;
    return (
      within &&
      replaced(
        file,
        { start: file.text.lastIndexOf('#', start) - 1, end: file.text.lastIndexOf('#', start) + 1 },
        '',
        within,
      )
    );
  }),
  fault('actions-heading-missing', 'an Actions title deleted', (pick, file) => {
    const entry = pick(
      allEntries(file.entries).filter(
        ({ children, sections }) => children[0]?.block && sections.filter(isActions).length === 1,
      ),
    );
    const section = entry?.sections.find(isActions);
    const first = entry?.children[0];
    return section && first && replaced(file, linesOf(file, section.titleSpan), '', first.titleSpan);
  }),
  fault('title-missing', 'the words of a title deleted', (pick, file) => {
    const spot = pick(nested(file));
    const span = spot?.declaration.entry.titleSpan;
    return span && replaced(file, span, '', { start: span.start - 1, end: span.start });
  }),
  fault('title-missing', 'a title deleted', (pick, file) => {
    const { titleSpan, block } = pick(nested(file))?.declaration.entry ?? {};
    return titleSpan && block && replaced(file, linesOf(file, titleSpan), '', block.span);
  }),
  fault('description-title-missing', 'a Description title deleted', (pick, file, workspace) => {
    const entry = pick(
      referentialOfFile(workspace, file.path)?.dialect === '2023'
        ? allEntries(file.entries).filter(({ intro, sections: [first] }) => intro.length === 0 && isDescription(first))
        : [],
    );
    const [first] = entry?.sections ?? [];
    const body = first?.body[0];
    return body && replaced(file, linesOf(file, first.titleSpan), '', { start: body.start, end: body.start });
  }),
  fault('title-space-missing', 'the space of a title deleted', (pick, file) => {
    const { titleSpan } = pick(nested(file))?.declaration.entry ?? {};
    return titleSpan && replaced(file, { start: titleSpan.start - 1, end: titleSpan.start }, '', titleSpan);
  }),
  fault('title-space-missing', 'the space of a section deleted', (pick, file) => {
    const { titleSpan } = pick(sectionsOf(file).filter(({ title }) => isKnown(title))) ?? {};
    return titleSpan && replaced(file, { start: titleSpan.start - 1, end: titleSpan.start }, '', titleSpan);
  }),
  fault('title-underlined', 'a line of dashes below a text', (pick, file) => {
    const end = pick(
      sectionsOf(file)
        .flatMap(({ body }) => body[0] ?? [])
        .filter(span => isParagraph(file, span)),
    )?.end;
    return end === undefined ? undefined : replaced(file, { start: end, end }, pick(['\n---\n', '\n=====\n']) ?? '');
  }),
  fault('text-above-title', 'a section above the title', (pick, file) => {
    const has = (title: string) => file.entries[0]?.sections.some(section => section.title.trim() === title);
    const free = pick(['Contexte', 'Exemples', 'Ressources', 'Réduction de potentiel'].filter(title => !has(title)));
    return free === undefined ? undefined : replaced(file, { start: 0, end: 0 }, `## ${free}\nTexte.\n\n`);
  }),
  fault('title-missing', 'the title of a file one level too low', (_pick, file) =>
    file.entries[0]?.depth === 1 && /^\d/.test(file.path.slice(file.path.lastIndexOf('/') + 1))
      ? replaced(file, { start: 0, end: 0 }, '#')
      : undefined,
  ),
  fault('section-unknown', 'a section misspelt', (pick, file) => {
    const section = pick(sectionsOf(file).filter(({ title }) => isKnown(title)));
    const at = section && { start: section.titleSpan.start + 2, end: section.titleSpan.start + 3 };
    return at && replaced(file, at, 'kk');
  }),
  fault('section-duplicate', 'a section twice', (pick, file) => {
    const section = pick(
      sectionsOf(file).filter(
        ({ title, body, expectedDepth }) =>
          isKnown(title) && !isActions({ title }) && body.length > 0 && expectedDepth === undefined,
      ),
    );
    const end = section?.body.at(-1)?.end;
    if (section === undefined || end === undefined) return undefined;
    return replaced(file, { start: end, end }, `\n\n${'#'.repeat(section.depth)} ${section.title.trim()}\nEncore.\n`);
  }),
  fault('file-name', 'a file with the name of another id', (pick, file) => {
    const spot = pick(spots(file, ...ID_KEYS).slice(0, 1));
    if (spot === undefined) return undefined;
    const path = file.path.replace(/[^/]*$/, '98.7.md');
    return {
      texts: new Map([
        [file.path, undefined],
        [path, file.text],
      ]),
      file: path,
      within: spot.field.value.span,
    };
  }),
];

function fault(code: string, name: string, plant: Fault['plant']): Fault {
  return { code, name, plant };
}

// No fix guesses the number 0, which sets an action apart.
function counted(file: SourceFile): Spot[] {
  return nested(file).filter(({ declaration }) => !declaration.id?.endsWith('.0'));
}

function changedId(file: SourceFile, spot: Spot | undefined, change: (id: string) => string): Planted | undefined {
  const id = spot?.declaration.id;
  // A letter has no number to change.
  const changed = id === undefined || id === '' ? id : change(id);
  return spot && changed && changed !== id ? replaced(file, spot.field.value.span, changed) : undefined;
}

/** The files of the référentiel of a file. */
function filesAround(workspace: Workspace, { path }: SourceFile): Iterable<SourceFile> {
  return referentialOfFile(workspace, path)?.files.values() ?? [];
}

/** Puts signs before those of a title. */
function signs(file: SourceFile, titleStart: number, more: string): Planted {
  const at = file.text.lastIndexOf('#', titleStart);
  return replaced(file, { start: at, end: at }, more);
}

function sectionsOf({ entries }: SourceFile) {
  // Where a list of children is opened twice, a fault at one of its titles is not what it is elsewhere.
  return allEntries(entries).flatMap(({ sections }) => (sections.filter(isActions).length > 1 ? [] : sections));
}

const KNOWN = new Set(ACTION_SECTIONS.map(sectionKey));

function isKnown(title: string): boolean {
  return KNOWN.has(sectionKey(title));
}

// Its last line is no item of a list, quote or table, below which a line of dashes means something else.
function isParagraph({ text }: SourceFile, { start, end }: Span): boolean {
  return text
    .slice(start, end)
    .split(/\r?\n/)
    .every(line => /^\p{L}[^|]*$/u.test(line));
}

function isDescription(section: Section | undefined): boolean {
  return section !== undefined && sectionKey(section.title) === 'description' && section.body.length > 0;
}

function isActions({ title }: { readonly title: string }): boolean {
  return sectionKey(title) === 'actions';
}

function siblingsOf(entry: Entry, { entries }: SourceFile): readonly Entry[] {
  return allEntries(entries).find(({ children }) => children.includes(entry))?.children ?? [];
}

function isLast({ declaration: { entry } }: Spot, file: SourceFile): boolean {
  const siblings = siblingsOf(entry, file);
  return siblings.length > 1 && siblings.at(-1) === entry;
}

function isSecond(entry: Entry, file: SourceFile): boolean {
  return siblingsOf(entry, file).indexOf(entry) > 0;
}

function measuresBelow(files: Iterable<SourceFile>, id: string | undefined): SourceFile[] {
  const below = [...files].filter(({ declarations }) => id && parentId(declarations[0]?.id ?? '') === id);
  return below.sort((a, b) => (a.path < b.path ? -1 : 1));
}
