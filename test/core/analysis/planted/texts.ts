import { overlap, significantWords } from '../../../../server/src/core/analysis/facts/title-words.ts';
import type { Referential } from '../../../../server/src/core/model/referential.ts';
import type { Entry, SourceFile } from '../../../../server/src/core/model/source.ts';
import { allEntries } from '../../../../server/src/core/parse/declarations.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { type Fault, linesOf, nested, type Pick, type Planted, replaced, spots } from './plant.ts';

/** Faults of references and of the text itself. */
export const TEXT_FAULTS: readonly Fault[] = [
  fault('conflict-marker', 'a conflict', (pick, file) =>
    inProse(pick, file, () => '<<<<<<< HEAD\nIci.\n=======\nLà.\n>>>>>>> autre\n'),
  ),
  fault('text-encoding', 'a letter lost', (pick, file) => inProse(pick, file, () => 'Une strat\ufffdgie.\n')),
  fault('reference-unknown', 'a number that leads nowhere', (pick, file) =>
    inProse(pick, file, () => '\nVoir la mesure 97.6.5 à ce propos.\n'),
  ),
  fault('reference-self', 'its own number', (pick, file) =>
    inProse(pick, file, id => (id.includes('.') ? `\nVoir la mesure ${id} à ce propos.\n` : undefined)),
  ),
  fault('reference-title', 'the title of another measure', (pick, file, workspace) => {
    const [referential] = workspace.referentials.filter(({ files }) => files.has(file.path));
    const titled = referential && measures(referential);
    const [right, wrong] = [pick(titled ?? []), pick((titled ?? []).slice().reverse())];
    if (right === undefined || wrong === undefined || likeness(right.title, wrong.title) > 0.2) return undefined;
    if ((titled ?? []).filter(({ title }) => likeness(right.title, title) > 0.5).length > 1) return undefined;
    return inProse(pick, file, () => `\n- Action ${wrong.id} : ${right.title}\n`);
  }),
  fault('text-unicode', 'a foreign letter in a key', (pick, file) => {
    const spot = pick(spots(file, 'points', 'pourcentage').filter(({ declaration }) => declaration.entry.depth > 1));
    const start = spot?.field.keySpan.start ?? 0;
    return spot && replaced(file, { start: start + 1, end: start + 2 }, '\u043e');
  }),
  fault('text-unicode', 'accents apart in a title', (pick, file) => {
    const spot = pick(
      nested(file).filter(({ declaration: { entry } }) => entry.title.normalize('NFD') !== entry.title),
    );
    return spot && replaced(file, spot.declaration.entry.titleSpan, spot.declaration.entry.title.normalize('NFD'));
  }),
  fault('weight-in-prose', 'a share that is another', (pick, file) =>
    inProse(pick, file, id => (id.includes('.') ? `\nSur la mesure ${id} (97.5 %) tout repose.\n` : undefined)),
  ),
  fault('section-empty', 'a section without a text', (pick, file) => {
    const entry = pick(allEntries(file.entries).filter(({ sections }) => sections.length > 0));
    const { title, titleSpan, depth } = pick(entry?.sections ?? []) ?? {};
    const free = ['Ressources', 'Exemples'].find(
      name => !entry?.sections.some(section => section.title.trim() === name),
    );
    if (
      titleSpan === undefined ||
      title === undefined ||
      depth !== (entry?.depth ?? 0) + 1 ||
      !free ||
      /^actions/i.test(title)
    )
      return undefined;
    const { start } = linesOf(file, titleSpan);
    return replaced(file, { start, end: start }, `${'#'.repeat(depth)} ${free}\n\n`);
  }),
];

function fault(code: string, name: string, plant: Fault['plant']): Fault {
  return { code, name, plant };
}

/** Puts a line behind the first text of an action. */
function inProse(
  pick: Pick,
  file: SourceFile,
  line: (id: string, depth: number) => string | undefined,
): Planted | undefined {
  const declaration = pick(file.declarations.filter(({ id }) => id !== undefined));
  const first = declaration && firstText(declaration.entry);
  const text = declaration?.id === undefined ? undefined : line(declaration.id, declaration.entry.depth);
  if (first === undefined || text === undefined) return undefined;
  const { end } = linesOf(file, first);
  return replaced(file, { start: end, end }, text);
}

// Right below its block, or of its first section.
function firstText({ intro, sections }: Entry): Span | undefined {
  return intro[0] ?? sections.find(({ body }) => body.length > 0)?.body[0];
}

function measures({ actions }: Referential) {
  return [...actions.values()].filter(({ kind }) => kind === 'measure');
}

function likeness(a: string, b: string): number {
  const [own, other] = [significantWords(a), significantWords(b)];
  return own.size < 4 ? 1 : Math.max(overlap(own, other), overlap(other, own));
}
