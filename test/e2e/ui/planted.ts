import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of the workspace with measures in which faults were planted. */
export interface Planted {
  /** What a file of it holds now, on disk. */
  text(name: string): string;
}

// What authors get wrong: a sum in one measure, one over several, a category, a section, a number.
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  '6.md': text => text.replace('id: 7.5\n', 'id: 7.5\npoints: 330\n'),
  '6.5.1.md': text =>
    text
      .replace('id: 7.5.1\n', 'id: 7.5.1\npoints: 100\n')
      .replace('points: 35', 'points: 40')
      .replace('categorie: bases', 'categorie: base')
      .replace('## Description', '## Contexte et enjeux')
      .replace('Les dispositifs', 'Voir la mesure 7.5.9. Les dispositifs'),
  '6.5.2.md': text => text.replace('id: 7.5.2\n', 'id: 7.5.2\npoints: 100\n'),
  '6.5.3.md': text => text.replace('id: 7.5.3\n', 'id: 7.5.3\npoints: 100\n'),
};

/** Copies the axis 6 of `mesures` in a workspace to `fautes`, as its axis 7, with faults. */
export function plantFaults(workspace: string): Planted {
  const folder = join(workspace, 'fautes');
  mkdirSync(folder);
  for (const [name, change] of Object.entries(CHANGES)) {
    const text = readFileSync(join(workspace, 'mesures', name), 'utf8').replace(/\b6(?=\.5\b)|(?<=^id: )6$/gm, '7');
    writeFileSync(join(folder, name.replace('6', '7')), change(text));
  }
  return {
    text: name => readFileSync(join(folder, name), 'utf8'),
  };
}
