import { anatomyOf } from '../evaluation/anatomy.ts';
import { programOfRule } from '../evaluation/program.ts';
import type { Branch } from '../evaluation/shape.ts';
import { sourceOf } from '../index/sources.ts';
import type { Workspace } from '../index/workspace.ts';
import type { RuleKind } from '../model/personalisation.ts';
import type { SourceFile } from '../model/source.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import { type Span, span, trimSpan } from '../text/span.ts';
import type { Coverage, RuleTally } from './coverage.ts';

/** What of a file scenarios try: its rules, and the actions that may have a status, each in the order of the text. */
export interface CoveredFile {
  readonly file: SourceFile;
  readonly rules: readonly CoveredRule[];
  readonly actions: readonly CoveredAction[];
}

/** A rule, with places of its file; counts are numbers of scenarios. */
export interface CoveredRule {
  /** As its entry names it. */
  readonly action: string;
  readonly kind: RuleKind;
  /** The formula, without the white space around it. */
  readonly span: Span;
  readonly times: number;
  /** One at least. */
  readonly branches: readonly CoveredBranch[];
  readonly conditions: readonly CoveredCondition[];
}

export interface CoveredBranch {
  readonly kind: Branch['kind'];
  /** Empty for a `sinon` that is not written. */
  readonly span: Span;
  readonly times: number;
}

export interface CoveredCondition {
  readonly span: Span;
  readonly times: number;
  readonly held: number;
  readonly failed: number;
}

/** An action that may have a status. */
export interface CoveredAction {
  readonly id: string;
  /** Its title. */
  readonly span: Span;
  /** How many scenarios give it a status. */
  readonly times: number;
}

/** What a coverage comes to in the files of its workspace, in the order of their paths. What no file declares is left out. */
export function coveredFiles({ files, referentials }: Workspace, { rules, actions }: Coverage): readonly CoveredFile[] {
  const found = new Map<string, { file: SourceFile; rules: CoveredRule[]; actions: CoveredAction[] }>();
  const at = (file: SourceFile) => {
    const known = found.get(file.path) ?? { file, rules: [], actions: [] };
    found.set(file.path, known);
    return known;
  };
  for (const [rule, tally] of rules) at(rule.entry.file).rules.push(coveredRule(rule, tally));
  for (const referential of referentials) {
    for (const [id, times] of actions.get(referential.folder) ?? []) {
      const action = referential.actions.get(id);
      const source = action && sourceOf(files, action);
      if (source) at(source.file).actions.push({ id, span: source.declaration.entry.titleSpan, times });
    }
  }
  return [...found.values()]
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
    .map(({ file, ...own }) => ({ file, rules: own.rules.sort(byPlace), actions: own.actions.sort(byPlace) }));
}

function coveredRule(rule: PreparedRule, { times, taken, reached, held, failed }: RuleTally): CoveredRule {
  const { branches, conditions } = anatomyOf(programOfRule(rule));
  const { start } = rule.rule.formulaSpan;
  const placed = (own: Span): Span => span(start + own.start, start + own.end);
  return {
    action: rule.entry.action,
    kind: rule.rule.kind,
    span: trimSpan(rule.entry.file.text, rule.rule.formulaSpan),
    times,
    branches: branches.map(({ key, kind, span: own }) => ({ kind, span: placed(own), times: taken.get(key) ?? 0 })),
    conditions: conditions.map(({ key, span: own }) => {
      const [looked, right, wrong] = [reached, held, failed].map(tally => tally.get(key) ?? 0);
      return { span: placed(own), times: looked ?? 0, held: right ?? 0, failed: wrong ?? 0 };
    }),
  };
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}
