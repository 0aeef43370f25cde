import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How many times the axes of the example stand in a référentiel of the size of a published one (73 files, 1 MB). */
const PUBLISHED = 6;
/** The same for a small one. */
const SMALL = 2;
const LENGTHENED = 15;
const AXES = 3;

/** Writes a référentiel of the size of a published one. */
export function makeCorpus(example: string, target: string, slug?: string): void {
  writeReferential(example, target, PUBLISHED, slug);
}

/**
 * Writes a workspace of some times the size of what one team works on (105 files, 1.4 MB at once): a référentiel with what
 * stands around its measures and a small one beside it, and more référentiels of both sizes.
 */
export function makeWorkspace(example: string, target: string, times: number): void {
  cpSync(example, target, { recursive: true, filter: path => basename(path) !== 'actions' });
  const actions = join(example, 'actions');
  makeCorpus(actions, join(target, 'actions'));
  for (let at = 1; at < times; at++) makeCorpus(actions, join(target, `autre-${at}`), `autre${at}`);
  for (let at = 1; at <= times; at++) writeReferential(actions, join(target, `petit-${at}`), SMALL, `petit${at}`);
}

/** A référentiel made from the example: its axes copied under higher numbers, its prose repeated. */
function writeReferential(example: string, target: string, copies: number, slug?: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(example)) {
    const text = readFileSync(join(example, name), 'utf8');
    if (/^\d/.test(name)) {
      for (let copy = 0; copy < copies; copy++) {
        writeFileSync(join(target, `${movedIds(basename(name, '.md'), copy)}.md`), moved(longer(text), copy));
      }
    } else writeFileSync(join(target, slug === undefined ? name : `${slug}.md`), root(text, copies, slug));
  }
}

/** The root, worth as much as the copies of its axes together. */
function root(text: string, copies: number, slug: string | undefined): string {
  const worth = text.replace(/^points: (\d+)$/m, (_, points) => `points: ${Number(points) * copies}`);
  return slug === undefined ? worth : worth.replace(/^referentiel: .*$/m, `referentiel: ${slug}`);
}

/** The text with its own prose repeated in its description, and at its end a fault to report. */
function longer(text: string): string {
  const prose = text.split('\n').filter(line => line.length > 120);
  const added = Array.from({ length: LENGTHENED - 1 }, () => prose.join('\n\n')).join('\n\n');
  return `${text.replace('## Description\n', heading => `${heading}${added}\n\n`)}\nVoir la mesure 99.9.9.\n`;
}

function moved(text: string, copy: number): string {
  return movedIds(text, copy).replace(
    /^identifiant: (\d+)$/m,
    (_, axis) => `identifiant: ${Number(axis) + copy * AXES}`,
  );
}

function movedIds(text: string, copy: number): string {
  const inner = text.replace(/\b([1-3])((?:\.\d+)+)\b/g, (_, axis, rest) => `${Number(axis) + copy * AXES}${rest}`);
  return /^\d$/.test(inner) ? String(Number(inner) + copy * AXES) : inner;
}
