import fc from 'fast-check';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { checkSettles } from '../kit/settles.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { type Attack, inTime, type Texts } from './attack.ts';
import { askEverything, printEverything } from './features.ts';

/** Real texts, spoilt: read, checked, mended for good, asked about and printed. */
export const spoiltTexts: Attack = {
  name: 'a spoilt text is read, checked, mended for good, asked about and printed',
  runs: 40,
  property: (texts, patience) =>
    fc.property(spoilt(texts), ({ path, text }) => {
      inTime('reading', patience, () => parseFile(path, text));
      const workspace = workspaceOf(new Map([...neighbours(texts, path), [path, text]]));
      askEverything(workspace, path, patience);
      printEverything(workspace, path);
      checkSettles(workspace);
    }),
};

/** The most files that are read around a spoilt one. */
const AROUND = 6;

/** A few files around a spoilt one: they are a référentiel too, and a hundred times as many cases. */
export function neighbours(texts: Texts, path: string): Texts {
  const names = [...texts.keys()];
  const first = Math.max(0, names.indexOf(path) - AROUND / 2);
  return new Map([...texts].slice(first, first + AROUND));
}

/** Changes one line of a text, or a part of it; the numbers choose where, and with what. */
type Spoil = (lines: readonly string[], at: number, to: number) => readonly string[];

const replaced = (lines: readonly string[], at: number, ...news: readonly string[]) => lines.toSpliced(at, 1, ...news);
const changed =
  (change: (line: string, to: number) => string): Spoil =>
  (lines, at, to) =>
    replaced(lines, at, change(lines[at] ?? '', to));

/** Lines that authors, editors and git leave in the wrong place. */
const STRAYS: readonly string[] = [
  ...['```', '```yaml', '~~~', '---', '===', '<!--', '-->', '', '- id: 1', '> - ```', '<div>', '\t'],
  ...['## Actions', '#### Actions', '##### Tâche', '#', '<<<<<<< HEAD', '=======', '>>>>>>> autre', '| a | b |'],
  ...['points: [', 'id: "', '? a', '&a *a', '[a]: /u', 'Voir 1.1.1 et cae_9.9.9.', '\u2028', '\ufffd'],
];

const SPOILS: readonly Spoil[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.slice(0, at),
  (lines, at) => replaced(lines, at, lines[at] ?? '', lines[at] ?? ''),
  (lines, at, to) => lines.toSpliced(at, 1).toSpliced(to, 0, lines[at] ?? ''),
  (lines, at, to) => lines.toSpliced(to, 0, ...lines.slice(at, at + 5)),
  (lines, at, to) => lines.toSpliced(at, 0, STRAYS[to % STRAYS.length] ?? ''),
  changed((_, to) => STRAYS[to % STRAYS.length] ?? ''),
  changed((line, to) => line.replace(/^#+/, '#'.repeat(1 + (to % 6)))),
  changed((line, to) => (line.startsWith('#') ? line : `${'#'.repeat(1 + (to % 6))} ${line}`)),
  changed((line, to) => `${line.slice(0, to % (line.length + 1))}${line.slice(1 + (to % (line.length + 1)))}`),
  changed(line => line.replace(/^(points|pourcentage): *(\d+)/, '$1: "$2 %"')),
  changed(line => line.replace(/^(id|identifiant): *(\S+)/, '$1: $2.1')),
  changed(line => line.replace(/\d+$/, digits => String(Number(digits) + 1))),
  changed(line => line.replace(/^categorie: .*/, 'categorie: Bases')),
  changed(line => line.normalize('NFD')),
  changed(line => `${line}\r`),
  changed(line => `  ${line}`),
];

/** A real text, some lines of which were dropped, doubled, moved, or changed. */
export function spoilt(texts: Texts): fc.Arbitrary<{ readonly path: string; readonly text: string }> {
  return spoilingSteps(texts).map(({ path, steps }) => ({ path, text: steps.at(-1) ?? '' }));
}

/** The same, after each of these changes. */
export function spoilingSteps(
  texts: Texts,
): fc.Arbitrary<{ readonly path: string; readonly steps: readonly string[] }> {
  const spoils = fc.array(fc.tuple(fc.constantFrom(...SPOILS), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 });
  return fc.tuple(fc.constantFrom(...texts.keys()), spoils).map(([path, changes]) => {
    let lines: readonly string[] = (texts.get(path) ?? '').split('\n');
    const steps = changes.map(([spoil, at, to]) => {
      lines = spoil(lines, at % Math.max(1, lines.length), to % Math.max(1, lines.length));
      return lines.join('\n');
    });
    return { path, steps };
  });
}
