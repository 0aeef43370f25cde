import type { Place } from '../model/problem.ts';
import type { Platform } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import type { Subject } from '../reasoning/outcomes/outcome.ts';
import type { Span } from '../text/span.ts';
import type { FormulaRole } from './changed.ts';

/** A formula of one version, on whatever it decides. */
export interface VersionFormula {
  /** What tells it from all others of its version: what it is about, and what it decides on. */
  readonly id: string;
  readonly on: 'action' | 'question' | 'indicator';
  /** The qualified id of an action, or the id of a question or an indicator. */
  readonly about: string;
  readonly role: FormulaRole;
  readonly text: string;
  readonly platform: Platform;
  readonly place: Place;
  /** What can be reasoned about; undefined where it cannot be read, and for figures of indicators, which have no end. */
  readonly subject: Subject | undefined;
  /** The text beside a rule; undefined for others. */
  readonly prose: { readonly file: SourceFile; readonly spans: readonly Span[] } | undefined;
}

/** What tells a formula from all others of its version. */
export function idOf(on: VersionFormula['on'], about: string, role: FormulaRole): string {
  return `${on} ${about} ${role}`;
}
