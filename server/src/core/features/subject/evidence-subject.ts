import { entriesOf, type IdentifiedEntry } from '../../analysis/facts/entries-around.ts';
import type { Place } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { touches } from '../../text/span.ts';

/** A piece of evidence under a cursor, where it is written: nothing else names one. */
export interface EvidenceSubject extends Place {
  readonly kind: 'evidence';
  readonly evidence: IdentifiedEntry;
}

/** The evidence whose id or title is at an offset of a file; undefined where there is none, and where it has no id. */
export function evidenceSubjectAt(file: SourceFile, offset: number): EvidenceSubject | undefined {
  for (const evidence of entriesOf(file, 'evidence')) {
    for (const span of [evidence.idSpan, evidence.entry.titleSpan])
      if (touches(span, offset)) return { kind: 'evidence', evidence, file: file.path, span };
  }
  return undefined;
}
