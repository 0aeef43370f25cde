import type { Among } from '../index/prefixes.ts';
import { type Platformed, rulePlatform } from '../index/rule-platform.ts';
import type { Workspace } from '../index/workspace.ts';
import { joined } from '../memory/joined.ts';
import { memory } from '../memory/memory.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { ExpressionLanguage } from '../model/expression.ts';
import { answersIn, type Name } from '../model/formula.ts';
import type { Personalisation, Rule } from '../model/personalisation.ts';
import type { ScalarItem, SourceFile } from '../model/source.ts';
import { writtenCalls } from '../parse/expression/written-calls.ts';
import { idsOfField } from '../parse/fields.ts';
import { indicativeFormulasOf } from '../parse/indicative-formulas.ts';
import { indicatorsOf } from '../parse/indicators.ts';
import { questionsOf } from '../parse/personalisation/questions.ts';

/** A question that a formula asks, finished or not, and the answer that it is compared with. */
export interface AskedName {
  readonly file: string;
  readonly question: Name;
  readonly choice: Name | undefined;
}

/** The questions that the rules of an entry ask, in the order of the text. */
export function namesAsked(among: Among<Platformed>, entry: Personalisation): readonly AskedName[] {
  const { file, action, rules } = entry;
  const platform = rulePlatform(among, action, file.path);
  return askedInRules(entry, [platform], () => {
    if (platform === '2023') return rules.flatMap(rule => askedIn2023(file, rule));
    return rules.flatMap(({ formulaSpan }) => asksIn(file, formulaSpan, 'personnalisation'));
  });
}

/** Of what cannot be read whole, also what is written where the reading passed over something: nothing that is named is lost. */
function askedIn2023(file: SourceFile, { formula, formulaSpan, sound }: Rule): readonly AskedName[] {
  const read = answersIn(formula).map(call => askedBy(file, call));
  if (sound) return read;
  const places = new Set(read.map(({ question }) => question.span.start));
  const passedOver = asksIn(file, formulaSpan, 'personnalisation').filter(one => !places.has(one.question.span.start));
  return [...read, ...passedOver].sort((a, b) => a.question.span.start - b.question.span.start);
}

const askedInRules = memory<Personalisation, readonly AskedName[]>();

function askedBy({ path }: SourceFile, { question, choice }: Omit<AskedName, 'file'>): AskedName {
  return { file: path, question, choice };
}

/** The questions that other formulas around the measures ask: when a question is asked, targets and limits of indicators. */
export function namesAskedAround(files: Iterable<SourceFile>): readonly AskedName[] {
  return [...files].flatMap(file =>
    askedAround(file, [], () => formulasOf(file).flatMap(({ span }) => asksIn(file, span, 'personnalisation'))),
  );
}

const askedAround = memory<SourceFile, readonly AskedName[]>();

/** The questions that the scores by indicators of a measure file ask. */
export function namesAskedByScores(file: SourceFile): readonly AskedName[] {
  return indicativeFormulasOf(file).flatMap(({ formula }) => {
    return formula ? asksIn(file, formula.span, 'indicateur') : [];
  });
}

/** The same of a whole workspace, by their ids alone, in the order of the files. */
export function questionsAskedByScores({ files }: Pick<Workspace, 'files'>): readonly string[] {
  return allAskedByScores(files);
}

const allAskedByScores = PersistentMap.summary<SourceFile, readonly string[]>(
  file => namesAskedByScores(file).map(({ question }) => question.text),
  joined,
  [],
);

/** The questions that the actions of a measure file list under their key `questions`, as those of the platform of 2026 do. */
export function namesListed(file: SourceFile): readonly AskedName[] {
  return listed(file, [], () => {
    const names = file.declarations.flatMap(({ entry }) => idsOfField(entry, 'questions'));
    return names.map(question => askedBy(file, { question, choice: undefined }));
  });
}

const listed = memory<SourceFile, readonly AskedName[]>();

function formulasOf(file: SourceFile): readonly ScalarItem[] {
  const asked = questionsOf(file).flatMap(({ visibility }) => visibility ?? []);
  const measured = indicatorsOf(file).flatMap(({ target, limit, objectives }) => {
    return [target ?? [], limit ?? [], objectives].flat();
  });
  return [...asked, ...measured];
}

function asksIn(file: SourceFile, span: ScalarItem['span'], language: ExpressionLanguage): readonly AskedName[] {
  return writtenCalls(file.text, span, language).flatMap(({ called, name, value }) => {
    return called === 'reponse' ? [askedBy(file, { question: name, choice: value })] : [];
  });
}
