import type { Span } from '../text/span.ts';

/**
 * *error*: the importer refuses the référentiel or loses an action; *warning*: text is lost, goes elsewhere, or a
 * reader is misled; *information*: worth knowing; *hint*: style.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A value that a message needs; front ends format it for the reader. Lists are shown one after the other. */
export type ProblemArgument = string | number | readonly string[];

/** A place in a file of the workspace. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** A fault found in a file: a code with arguments, no words. The front ends put it into French or English. */
export interface Problem {
  /** The stable code of the rule, `points-sum` for instance. */
  readonly code: string;
  /** Tells apart the messages of one code; empty where there is one only. */
  readonly variant?: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly args: Readonly<Record<string, ProblemArgument>>;
  readonly related?: readonly Place[];
}
