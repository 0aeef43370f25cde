import type { Code } from '../model/codes.ts';
import type { Fault, Place, ProblemArgument, Severity } from '../model/problem.ts';
import type { Dialect, Platform } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import type { IndicativeFormula } from '../parse/indicative-formulas.ts';
import type { ReadSettings } from '../parse/settings.ts';
import type { ScoredParts } from '../scoring/scored-parts.ts';
import type { Span } from '../text/span.ts';
import type { AroundView } from './around-view.ts';
import type { Shape } from './facts/shape.ts';
import type { ReferencesView } from './references-view.ts';
import type { Spot } from './spot.ts';
import type { ReferentialView } from './view.ts';

/** What a rule finds: a place, the arguments of its message, and what else stands in relation to it. */
export interface Finding {
  readonly span: Span;
  /** Which message of the rule; absent for rules that have one only. */
  readonly variant?: string;
  readonly args?: Readonly<Record<string, ProblemArgument>>;
  readonly related?: readonly Place[];
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A finding of a rule on a référentiel, which sees no places: its own is found in the text when the finding is shown. */
export interface SpottedFinding extends Omit<Finding, 'span' | 'related'> {
  readonly spot: Spot;
  readonly related?: readonly Spot[];
}

/** A finding of a rule that looks at more than one file. */
export interface PlacedFinding extends Finding {
  readonly file: string;
}

/**
 * A small text that shows a rule at work; `<|…|>` marks what it must find, `//- name` starts a file: a scenario where
 * the name ends in `.yml`, the configuration where it is `referentiel.json`.
 */
export type Example = string;

/** What the pages of a rule say, one in each language. */
export interface RuleDoc {
  readonly fr: RuleText;
  readonly en: RuleText;
}

/** What the page of a rule says in one language, as Markdown; section titles and keys of the format stay French. */
export interface RuleText {
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why it matters: what the importer or a reader makes of it. */
  readonly why: string;
  /** What to do about it. */
  readonly cure: string;
}

interface RuleBase {
  /** Stable: people write it in configurations. */
  readonly code: Code;
  /** Once it is switched on, for a rule that is off by default. */
  readonly severity: Severity;
  /** True for a rule that finds nothing until a configuration gives it a severity. */
  readonly offByDefault?: boolean;
  readonly doc: RuleDoc;
  /** Texts in which the rule finds exactly what is marked: at least one. */
  readonly bad: readonly Example[];
  /** Texts in which it finds nothing: at least one. */
  readonly good: readonly Example[];
}

/** A rule that one file alone decides; its findings are kept as long as the file does not change. */
export interface FileRule extends RuleBase {
  readonly scope: 'file';
  readonly check: (file: SourceFile) => Iterable<Finding>;
}

/** What a rule on a file sees of the référentiel around it. */
export interface MemberView {
  readonly measureLevel: number;
  readonly platform: Platform;
  /** The dialect of most blocks. */
  readonly usual: Dialect;
  /** True for an id that several actions have, of which the file holds one. */
  readonly isRepeated: (id: string | undefined) => boolean;
}

/** A rule on a file as a member of its référentiel; its findings are kept as long as the shape of the file does not change. */
export interface MemberRule extends RuleBase {
  readonly scope: 'member';
  /** Its severity in a référentiel, where that decides; undefined where it finds nothing there. */
  readonly severityIn?: (view: ReferentialView) => Severity | undefined;
  readonly check: (shape: Shape, view: MemberView) => Iterable<SpottedFinding>;
}

/** A rule that one référentiel alone decides; its findings are kept as long as its view does not change. */
export interface ReferentialRule extends RuleBase {
  readonly scope: 'referential';
  readonly check: (view: ReferentialView) => Iterable<SpottedFinding>;
}

/** A rule on the files around the measures; its findings are kept as long as it would see the same. */
export interface AroundRule extends RuleBase {
  readonly scope: 'around';
  /** Finds out step by step what `check` needs, and would take too long to find in one go; each step is remembered. */
  readonly ahead?: (view: AroundView) => Iterable<void>;
  readonly check: (view: AroundView) => Iterable<PlacedFinding>;
  /** The same in the scores by indicators that actions ask for, where it looks there as well. */
  readonly checkScores?: (view: ScoresView) => Iterable<PlacedFinding>;
}

/** What a rule sees of the scores by indicators that actions ask for, and of the questions that they list. */
export interface ScoresView extends Pick<AroundView, 'around' | 'referentials' | 'unread'> {
  /** In the order of the files. */
  readonly scored: readonly IndicativeFormula[];
}

/** A rule on the comments that silence others; `problems-in`, which alone knows what they silence, looks for it. */
export interface CommentRule extends RuleBase {
  readonly scope: 'comments';
}

/** A rule that looks at a scenario, with its scores over the workspace. */
export interface ScenarioRule extends RuleBase {
  readonly scope: 'scenario';
  readonly check: (scored: ScoredParts, view: AroundView) => Iterable<Finding>;
}

/** A rule that looks at `referentiel.json`. */
export interface SettingsRule extends RuleBase {
  readonly scope: 'settings';
  readonly check: (read: ReadSettings) => Iterable<Finding>;
}

/** A fault and the file that it stands in, where others were looked at to find it. */
export interface FoundFault extends Fault {
  readonly file: string;
}

/** A rule that looks at what approvals made of a workspace (`review/judged-review`): of all that was found it tells its own. */
export interface ReviewRule extends RuleBase {
  readonly scope: 'review';
  readonly check: (found: readonly FoundFault[]) => Iterable<PlacedFinding>;
}

/**
 * A rule that looks at the references of a file. It is asked again where an id that the file mentions means something else, and
 * where what it looked at beyond that does.
 */
export interface ReferenceRule extends RuleBase {
  readonly scope: 'references';
  /** True where points matter to it as well. */
  readonly readsPoints?: boolean;
  readonly check: (view: ReferencesView) => Iterable<Finding>;
}

export type Rule =
  | FileRule
  | ReferenceRule
  | MemberRule
  | ReferentialRule
  | AroundRule
  | CommentRule
  | ScenarioRule
  | SettingsRule
  | ReviewRule;

/** What a rule has found. */
export interface Found<Of = Finding> {
  readonly rule: Rule;
  readonly finding: Of;
}

export type SpottedFound = Found<SpottedFinding>;
