import type { Code } from '../../model/codes.ts';
import { nearest } from '../../model/nearest.ts';
import type { Fault, ProblemArgument } from '../../model/problem.ts';
import type { YamlEntry } from '../../model/yaml.ts';
import type { Span } from '../../text/span.ts';

/** What an entry holds; where that is no mapping, a fault, and nothing. */
export function mappingOf({ key, value }: YamlEntry, faults: Fault[]): readonly YamlEntry[] {
  if (value.kind === 'mapping') return value.entries;
  if (value.kind !== 'empty') faults.push(fault('scenario-shape', 'mapping', value.span, { key }));
  return [];
}

/** The entries without those whose key comes again later, which are faults. */
export function unique(entries: readonly YamlEntry[], faults: Fault[]): YamlEntry[] {
  const last = new Map(entries.map(entry => [entry.key, entry]));
  return entries.filter(entry => {
    const isLast = last.get(entry.key) === entry;
    if (!isLast) faults.push(fault('scenario-duplicate', undefined, entry.keySpan, { key: entry.key }));
    return isLast;
  });
}

/** The fault of a name that is none of those known, with the one that is meant. */
export function unknown(
  code: Code,
  variant: string | undefined,
  at: Span,
  found: string,
  known: readonly string[],
): Fault {
  const meant = nearest(found, known);
  return fault(code, variant, at, { found, known, ...(meant !== undefined && { suggestion: meant }) });
}

/** A fault of a scenario. */
export function fault(
  code: Code,
  variant: string | undefined,
  at: Span,
  args: Readonly<Record<string, ProblemArgument>>,
): Fault {
  return { code, ...(variant !== undefined && { variant }), span: at, args };
}
