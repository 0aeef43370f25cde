import { type Program, programOfExpression } from '../../evaluation/program.ts';
import { rulesOf } from '../../index/around-lists.ts';
import { type Among, nearestReferential } from '../../index/prefixes.ts';
import { type Platformed, rulePlatform } from '../../index/rule-platform.ts';
import type { Workspace } from '../../index/workspace.ts';
import { memory } from '../../memory/memory.ts';
import { everyPart } from '../../model/expression.ts';
import { RULE_TITLES, VISIBILITY_SECTION } from '../../model/personalisation.ts';
import type { Entry, ScalarItem, SourceFile } from '../../model/source.ts';
import { expressionOf } from '../../parse/expression/expression-of.ts';
import { INDICATOR_SECTIONS, indicatorsOf } from '../../parse/indicators.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { formulaOfRule } from '../../parse/personalisation/rule-formula.ts';
import type { Span } from '../../text/span.ts';
import type { Role, Subject } from './outcome.ts';

/** A formula of a file that decides on something for each collectivité. */
export interface StatedFormula {
  readonly file: SourceFile;
  /** What it is about, as it is written: `cae_1.2.2`, or the id of a question or of an indicator. */
  readonly about: string;
  readonly role: Role;
  /** The title of its section. */
  readonly title: string;
  readonly titleSpan: Span;
  /** The formula with its place in the file. */
  readonly formula: ScalarItem;
  /** The text beside it, of a rule; empty for others. */
  readonly prose: readonly Span[];
  /** Undefined where it cannot be read in the language of its platform. */
  readonly subject: Subject | undefined;
}

/** Those of all files around the measures, in the order of the files. */
export function allStatedFormulas(workspace: Among<Platformed> & Pick<Workspace, 'around'>): readonly StatedFormula[] {
  return [...workspace.around.values()].flatMap(file => statedFormulas(workspace, file));
}

/** The formulas of a file around the measures whose outcomes can be listed, in the order of the text. Read once for each version of it. */
export function statedFormulas(among: Among<Platformed>, file: SourceFile): readonly StatedFormula[] {
  return read(file, [namesOf(among), among.unread], () => [
    ...statedRules(among, file),
    ...statedQuestions(file),
    ...statedIndicators(among, file),
  ]);
}

const read = memory<SourceFile, readonly StatedFormula[]>();

/** What of the référentiels decides on the language of a rule, and on whose targets are told, as one text. */
function namesOf({ referentials }: Among<Platformed>): string {
  return named(referentials, [], () =>
    JSON.stringify(referentials.map(({ folder, name, platform }) => [folder, name, platform])),
  );
}

const named = memory<readonly Platformed[], string>();

function statedRules(among: Among<Platformed>, file: SourceFile): readonly StatedFormula[] {
  return rulesOf(file).value.flatMap(({ action, entry, rules }) => {
    const is2026 = rulePlatform(among, action, file.path) === '2026';
    return rules.map((rule): StatedFormula => {
      const formula = formulaOfRule(rule, file);
      const program: Program = { platform: '2023', formula: rule.formula, start: rule.formulaSpan.start };
      const own = {
        file,
        about: action,
        role: rule.kind,
        title: RULE_TITLES[rule.kind],
        titleSpan: rule.titleSpan,
        formula,
        prose: entry.children.find(({ titleSpan }) => titleSpan === rule.titleSpan)?.intro ?? [],
      };
      if (is2026) return { ...own, subject: subjectOf(rule.kind, formula) };
      return { ...own, subject: rule.sound ? { role: rule.kind, program, text: formula.text } : undefined };
    });
  });
}

function statedQuestions(file: SourceFile): readonly StatedFormula[] {
  return questionsOf(file).flatMap(({ entry, id, visibility }) =>
    visibility ? stated({ file, entry, about: id }, 'visibility', VISIBILITY_SECTION, visibility) : [],
  );
}

function statedIndicators(among: Among<Platformed>, file: SourceFile): readonly StatedFormula[] {
  const referential = nearestReferential(among, file.path)?.name;
  return indicatorsOf(file).flatMap(indicator => {
    const { entry, id: about, objectives } = indicator;
    const bounds = (['target', 'limit'] as const).flatMap(role => {
      const { [role]: formula } = indicator;
      return formula ? stated({ file, entry, about }, role, INDICATOR_SECTIONS[role], formula, referential) : [];
    });
    const aims = objectives.map(formula => {
      const own = entry.children.findLast(({ titleSpan }) => titleSpan.start < formula.span.start) ?? entry;
      return stated({ file, entry: own, about }, 'objective', own.title, formula, referential);
    });
    return [...bounds, ...aims];
  });
}

interface Holder extends Pick<StatedFormula, 'file' | 'about'> {
  readonly entry: Entry;
}

function stated(
  { file, entry, about }: Holder,
  role: Role,
  title: string,
  formula: ScalarItem,
  referential?: string,
): StatedFormula {
  const section = entry.sections.findLast(({ titleSpan }) => titleSpan.start < formula.span.start);
  const { titleSpan } = section ?? entry;
  return { file, about, role, title, titleSpan, formula, prose: [], subject: subjectOf(role, formula, referential) };
}

function subjectOf(role: Role, formula: ScalarItem, referential?: string): Subject | undefined {
  const { expression } = expressionOf(formula, 'personnalisation');
  if (expression === undefined) return undefined;
  const asksForIt = everyPart(expression).some(({ kind }) => kind === 'referential');
  const program = programOfExpression(expression);
  return { role, program, text: formula.text, referential: asksForIt ? referential : undefined };
}
