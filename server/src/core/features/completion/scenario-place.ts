import { type Span, span } from '../../text/span.ts';
import { lineStart, lineStop } from './draft.ts';

/** Where an offset stands in the YAML of a scenario, finished or not. */
export interface ScenarioPlace {
  /** The keys below which it stands, from the left edge: `['Collectivité', 'type']`. */
  readonly path: readonly string[];
  /** A key of what the last of them holds, or its value, an item of a list perhaps. */
  readonly part: 'key' | 'value';
  /** What is begun there. */
  readonly span: Span;
  /** Up to the cursor. */
  readonly typed: string;
  /** True where the colon of a key is there already. */
  readonly hasColon: boolean;
  /** True where a value, or a key behind a bracket, lacks the space before it. */
  readonly lacksSpace: boolean;
}

/** Tells from the indentation of the lines above, and from the brackets of its own. Undefined in a comment. */
export function scenarioPlaceAt(text: string, offset: number): ScenarioPlace | undefined {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const indent = /^[ ]*/.exec(before)?.[0].length ?? 0;
  const above = keysAbove(text, start, /^ *-/.test(before) ? indent + 1 : indent);
  const flow = openFlow(before.slice(indent));
  const behind = text.slice(offset, lineStop(text, offset));
  const typed = flow.typed;
  const rest = /^[^\s,:[\]{}#]*/.exec(behind)?.[0] ?? '';
  return {
    path: [...above, ...flow.keys],
    part: flow.part,
    span: span(offset - typed.length, offset + rest.length),
    typed,
    hasColon: /^[ \t]*:/.test(behind.slice(rest.length)),
    lacksSpace: flow.part === 'value' && /[:-]$/.test(before.slice(0, before.length - typed.length)),
  };
}

const KEY_LINE = /^( *)(?:- +)?(["']?)([^\s#"'][^:#"']*?)\2[ \t]*:(?:[ \t]|$)/;

/** The keys that hold a line indented so far, the outermost first. */
function keysAbove(text: string, before: number, indent: number): readonly string[] {
  const keys: string[] = [];
  let left = indent;
  for (let end = before - 1; end > 0 && left > 0; ) {
    const start = lineStart(text, end);
    const [, space = '', , key] = KEY_LINE.exec(text.slice(start, end)) ?? [];
    if (key !== undefined && space.length < left) {
      keys.unshift(key);
      left = space.length;
    }
    end = start - 1;
  }
  return keys;
}

interface Flow {
  readonly keys: readonly string[];
  readonly part: ScenarioPlace['part'];
  readonly typed: string;
}

/** What a line holds up to the cursor: the keys whose values are open there, and what is being written. */
function openFlow(line: string): Flow {
  const keys: string[] = [];
  // Of each bracket that is open, how many keys stand before it, and which it is.
  const open: { readonly sign: string; readonly keys: number }[] = [];
  let from = /^- */.exec(line)?.[0].length ?? 0;
  let isValue = from > 0;
  for (let at = from; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === ':' && !isValue && /^[\s[{]?$/.test(line[at + 1] ?? '')) {
      keys.push(unquoted(line.slice(from, at)));
      isValue = true;
    } else if (sign === '[' || sign === '{') {
      open.push({ sign, keys: keys.length });
      isValue = sign === '[';
    } else if (sign === ',' && open.length > 0) {
      keys.length = open.at(-1)?.keys ?? 0;
      isValue = open.at(-1)?.sign === '[';
    } else if (sign === ']' || sign === '}') {
      open.pop();
      isValue = true;
    } else continue;
    from = at + 1;
  }
  const typed = line.slice(from).replace(/^[ \t]+/, '');
  return { keys, part: isValue ? 'value' : 'key', typed };
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
