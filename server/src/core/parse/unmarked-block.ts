import { nearest } from '../model/nearest.ts';
import type { CodeBlock, Entry } from '../model/source.ts';
import { textOf } from '../text/span.ts';

/** The languages of a block of metadata. */
export const YAML: readonly string[] = ['yaml', 'yml'];

/** A line that gives an id, in a text that need not be YAML. */
export const ID_LINE = /^[ \t]*(?:id|identifiant)[ \t]*:[ \t]*["']?([^"'\s#]*)/m;

/** The block right below the title of an action that holds its id, and whose fence does not say, or says wrongly, that it is YAML. */
export function unmarkedBlock(text: string, entry: Entry): CodeBlock | undefined {
  const [block] = entry.code;
  if (entry.block !== undefined || block === undefined || YAML.includes(block.language)) return undefined;
  if (text.slice(entry.titleSpan.end, block.span.start).trim() !== '') return undefined;
  const isMeant = block.language === '' || nearest(block.language, YAML) !== undefined;
  return isMeant && ID_LINE.test(textOf(text, block.content)) ? block : undefined;
}
