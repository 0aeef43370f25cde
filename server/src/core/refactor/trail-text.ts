import { addTo } from '../memory/grouped.ts';
import { compareIds, qualifiedName } from '../model/id.ts';
import type { Trail } from './plan.ts';

/**
 * A trail as a JSON map: by the qualified id of before, those of after, each with how much it counts among all that it continues.
 * `{}` for one that goes.
 */
export function trailMap(trail: Trail, name: string): string {
  const lines = inOrder(trail).map(([old, heirs]) => {
    const after = heirs.map(({ id, weight }) => `${quoted(name, id)}: ${weight}`);
    return `  ${quoted(name, old)}: ${after.length === 0 ? '{}' : `{ ${after.join(', ')} }`}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The same as the key `origine` has it: by the id of after, what it continues. */
export function trailOrigins(trail: Trail, name: string): string {
  const origins = new Map<string, string[]>();
  for (const [old, heirs] of inOrder(trail)) {
    for (const { id } of heirs) addTo(origins, id, old);
  }
  const entries = inOrder(origins).map(([id, olds]) =>
    [`${name}_${id}:`, '  origine:', ...olds.map(old => `    - ${name}_${old} (1)`)].join('\n'),
  );
  return `${entries.join('\n')}\n`;
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => compareIds(a, b));
}

function quoted(name: string, id: string): string {
  return JSON.stringify(qualifiedName(name, id));
}
