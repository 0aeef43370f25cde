import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const COPIES = 6;
const LENGTHENED = 15;
const AXES = 3;

/**
 * Writes a référentiel of the size of a published one (73 files, 1 MB), made from the example: its axes copied under
 * higher numbers, its prose repeated.
 */
export function makeCorpus(example: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(example)) {
    const text = readFileSync(join(example, name), 'utf8');
    const isRoot = !/^\d/.test(name);
    const copies = isRoot ? [withPoints(text)] : Array.from({ length: COPIES }, (_, copy) => moved(longer(text), copy));
    for (const [copy, content] of copies.entries()) {
      const id = isRoot ? basename(name, '.md') : movedIds(basename(name, '.md'), copy);
      writeFileSync(join(target, `${id}.md`), content);
    }
  }
}

/** The root, worth as much as the copies of its axes together. */
function withPoints(text: string): string {
  return text.replace(/^points: (\d+)$/m, (_, points) => `points: ${Number(points) * COPIES}`);
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
