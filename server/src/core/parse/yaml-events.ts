import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { memoryOfTexts } from '../memory/memory.ts';

/** What YAML makes of a text: a mapping, nothing, something else, or a complaint at an offset. */
export type YamlReading =
  | { readonly kind: 'mapping'; readonly events: readonly Event[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly at: number };

/** As many as the file in which somebody types has blocks: all but one are what they were. */
const MOST_KNOWN = 200;
const known = memoryOfTexts<YamlReading>(MOST_KNOWN);

/** Reads a text as YAML. Never throws. Values that would be looked up elsewhere (`*a`, `!a`) are refused: nothing defines them. */
export function readYaml(source: string): YamlReading {
  return known(source, () => reading(source));
}

function reading(source: string): YamlReading {
  try {
    const events = parseEvents(source, {});
    if (events.length === 0) return { kind: 'empty' };
    const foreign = events.map(foreignAt).find(at => at !== undefined);
    if (foreign !== undefined) return { kind: 'refused', at: foreign };
    return events[1]?.type === EVENT_ID.MAPPING ? { kind: 'mapping', events } : { kind: 'other' };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { kind: 'refused', at: error.mark?.position ?? 0 };
  }

  function foreignAt(event: Event): number | undefined {
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
    if (!('tagStart' in event) || event.tagStart < 0) return undefined;
    return source.startsWith('!!', event.tagStart) ? undefined : event.tagStart;
  }
}
