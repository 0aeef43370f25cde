import { memory } from '../../memory/memory.ts';
import type { Declaration, SourceFile } from '../../model/source.ts';

const known = memory<SourceFile, ReadonlySet<string>>();

/**
 * The declarations of a file that write a key, in blocks that YAML can read: a block that it cannot is that fault alone. Most
 * files write few of all keys, and are not looked through for the others.
 */
export function readableWith(file: SourceFile, key: string): readonly Declaration[] {
  return keysIn(file).has(key) ? file.declarations.filter(declaration => writes(declaration, key)) : NONE;
}

const NONE: readonly Declaration[] = [];

function writes({ entry: { block } }: Declaration, key: string): boolean {
  return block !== undefined && !block.fault && block.fields.some(field => field.key === key);
}

function keysIn(file: SourceFile): ReadonlySet<string> {
  return known(file, [], () => {
    const keys = new Set<string>();
    for (const { entry } of file.declarations) for (const { key } of entry.block?.fields ?? []) keys.add(key);
    return keys;
  });
}
