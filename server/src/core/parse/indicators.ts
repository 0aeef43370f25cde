import { memory } from '../memory/memory.ts';
import type { Entry, ScalarItem, SourceFile } from '../model/source.ts';
import type { Span } from '../text/span.ts';
import { kindOf } from './classify.ts';
import { itemsOfField, textOfField } from './fields.ts';
import { formulaInBlock, formulaInSection } from './formula-in.ts';
import { idSpanOf } from './places.ts';

/** An indicator with its formulas, each undefined where it has none (platform, section 9). */
export interface Indicator {
  readonly file: SourceFile;
  readonly entry: Entry;
  readonly id: string;
  readonly idSpan: Span;
  /** What its value is computed by. */
  readonly computed: ScalarItem | undefined;
  readonly target: ScalarItem | undefined;
  readonly limit: ScalarItem | undefined;
  /** The programmes that it belongs to, `dom` and `hors_dom` among them. */
  readonly programmes: readonly string[];
  /** What is aimed at on some dates. */
  readonly objectives: readonly ScalarItem[];
}

/** The sections of an indicator that hold its formulas. */
export const INDICATOR_SECTIONS = { computed: 'Calcul', target: 'Cible', limit: 'Seuil' } as const;

/** The section of an indicator below which what is aimed at stands, each under its date. */
export const OBJECTIVES_SECTION = 'Objectifs';

/** The indicators of a file, in the order of the text; those without an id are left out. Read once for each version of it. */
export function indicatorsOf(file: SourceFile): readonly Indicator[] {
  return read(file, [], () =>
    file.entries.flatMap(entry => (kindOf(entry) === 'indicator' ? (indicatorOf(file, entry) ?? []) : [])),
  );
}

const read = memory<SourceFile, readonly Indicator[]>();

function indicatorOf(file: SourceFile, entry: Entry): Indicator | undefined {
  const id = textOfField(entry, 'id');
  if (id === undefined || id === '') return undefined;
  const formula = (section: string) => formulaInSection(file.text, entry, section);
  return {
    file,
    entry,
    id,
    idSpan: idSpanOf(entry),
    computed: formula(INDICATOR_SECTIONS.computed),
    target: formula(INDICATOR_SECTIONS.target),
    limit: formula(INDICATOR_SECTIONS.limit),
    programmes: itemsOfField(entry, 'programmes').map(({ text }) => text),
    objectives: entry.children.flatMap(({ code }) => code.flatMap(block => formulaInBlock(file.text, block) ?? [])),
  };
}
