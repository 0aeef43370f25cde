import type { Span } from '../text/span.ts';
import type { Code } from './codes.ts';

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

/** What a reader of a text finds wrong with it: a code with arguments, no words. */
export interface Fault {
  /** That of the rule which tells of it, `points-sum` for instance. */
  readonly code: Code;
  /** Tells apart the messages of one code; empty where there is one only. */
  readonly variant?: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly span: Span;
  readonly args: Readonly<Record<string, ProblemArgument>>;
  readonly related?: readonly Place[];
}

/** A fault with the severity that counts for its file. The front ends put it into French or English. */
export interface Problem extends Fault {
  readonly severity: Severity;
}
