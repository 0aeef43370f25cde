import { CHILDREN_SECTION } from '../model/words.ts';
import { scalarText } from '../parse/scenario/scalar-text.ts';
import { hole, joined, type Skeleton, skeleton } from './skeleton.ts';

/** An entry to be written: a title to be filled in, a block, sections. */
export interface NewEntry<Line extends string | Skeleton = string> {
  /** The number of `#` of its title. */
  readonly depth: number;
  /** Lines of YAML. */
  readonly keys: readonly Line[];
  /** The titles of its sections, in their order. */
  readonly sections: readonly string[];
  /** Its title; to be filled in where it is absent. */
  readonly title?: string;
  /** What stands in its first section. */
  readonly text?: string;
}

/** What stands for a title until its author writes it. */
export const TITLE = 'Titre à écrire';

/** The skeleton of an action, of evidence, of anything that has a title, a block and sections of prose. */
export function entrySkeleton({ depth, keys, sections, title, text }: NewEntry<string | Skeleton>): Skeleton {
  const signs = '#'.repeat(depth);
  return joined([
    skeleton`${signs} ${title ?? hole(TITLE)}\n`,
    skeleton`\`\`\`yaml\n${keys.flatMap(key => skeleton`${key}\n`)}\`\`\`\n`,
    ...sections.map((name, at) => {
      const body = at === 0 && text !== undefined ? `${text}\n` : hole('');
      return skeleton`${at === 0 ? '' : '\n'}${signs}# ${name}\n${body}`;
    }),
  ]);
}

/** Actions one inside the other, the highest first, each as the only child of the one above it. */
export function nestedSkeleton(actions: readonly NewEntry[]): Skeleton {
  return joined(
    actions.map((action, at) => {
      const list = at < actions.length - 1 ? `\n${childrenTitle(action.depth)}\n` : '';
      return skeleton`${entrySkeleton(action)}${list}`;
    }),
  );
}

/** The title that opens the list of the children of an action with a title of a depth. */
export function childrenTitle(depth: number): string {
  return `${'#'.repeat(depth + 1)} ${CHILDREN_SECTION}`;
}

/** The line of a key; an empty text is written as such. */
export function keyLine(key: string, value: string): string {
  return `${key}: ${value === '' ? '""' : value}`;
}

/** The lines of the block of a référentiel's root, which names it. */
export function rootKeys(idKey: string, name: string): readonly string[] {
  return [keyLine(idKey, ''), keyLine('referentiel', scalarText(name))];
}
