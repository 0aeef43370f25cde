import { say } from '../../../../l10n/say.ts';
import { type Generated, generate } from '../../core/generation/generate.ts';
import type { Goal } from '../../core/generation/goals.ts';
import { actionsWithRules, rulesOf } from '../../core/generation/rules-of.ts';
import { scenarioFiles } from '../../core/generation/scenario-files.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { nearest } from '../../core/model/nearest.ts';
import { preparedParts } from '../../core/scoring/prepared-parts.ts';
import { moved } from '../../core/text/span.ts';
import { loadFolder } from '../../disk/load.ts';
import { sayGoal } from '../../words/goals.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { writeScenarios } from '../new-scenarios.ts';
import type { Output } from '../output.ts';
import { folderOf, pathFromHere } from '../places.ts';
import { EXIT, Failure, UsageError } from '../usage.ts';

/** What stands for all actions. */
const ALL = 'all';

/** `scenario DIR --generate ACTION|all --into OUT`: the fewest scenarios that take every branch, each condition deciding. */
export async function generateScenarios(
  words: readonly string[],
  action: string,
  into: string | undefined,
  output: Output,
): Promise<number> {
  if (into === undefined) throw new UsageError('Say in which folder to write the scenarios: --into OUT.');
  const { workspace } = await loadFolder(await folderOf(words));
  const parts = preparedParts(workspace);
  const sets = rulesOf(parts, action === ALL ? undefined : action);
  if (sets.length === 0) refuse(action, actionsWithRules(parts));
  const made = sets.map(({ prepared, rules }) => {
    const generated = generate(rules, prepared.questions);
    return { generated, files: scenarioFiles(prepared, generated) };
  });
  const files = made.flatMap(one => one.files);
  const name = action === ALL ? 'regles' : (sets[0]?.rules[0]?.entry.action ?? action);
  const written = await writeScenarios(
    into,
    files.map(({ text }) => ({ name, text })),
  );
  output.lines([
    ...files.map(({ title }, at) => `${written[at] ?? ''}: ${title}`),
    ...made.flatMap(({ generated }) => [...unreachedLines(workspace, generated), '', ...summaryOf(generated)]),
    ...(files.length > 0
      ? [say('What they expect waits to be accepted: look at it, then run score with --update.')]
      : []),
  ]);
  return EXIT.fine;
}

function refuse(action: string, known: readonly string[]): never {
  if (known.length === 0) throw new Failure('No action below the folder has a rule: there is nothing to generate.');
  throw new Failure('No action “{name}” has a rule that can be read.', { name: action }, nearest(action, known));
}

function unreachedLines(workspace: Workspace, { unreached, isExact }: Generated): readonly string[] {
  if (unreached.length === 0) return [];
  const head = isExact
    ? say('Shown by no collectivité, however it answers:')
    : say('Shown by no collectivité that was looked at:');
  return ['', head, ...unreached.map(goal => `  ${placeOf(workspace, goal)} ${sayGoal(goal)}`)];
}

function placeOf({ files }: Workspace, { rule, obligation }: Goal): string {
  const { path } = rule.entry.file;
  const { span } = obligation.kind === 'branch' ? obligation.branch : obligation.condition;
  const by = rule.rule.formulaSpan.start;
  const lines = files.get(path)?.lines;
  const name = pathFromHere(path);
  if (lines === undefined) return name;
  const { line, column } = printedPlace(name, lines, moved(span, by));
  return `${name}:${line}:${column}`;
}

function summaryOf({ collectivities, isSmallest }: Generated): readonly string[] {
  const args = { count: collectivities.length };
  return [
    isSmallest
      ? say('Scenarios: {count}. It is proved that fewer with all answers show less.', args)
      : say('Scenarios: {count}. None can be left out; whether fewer others would do is not proved.', args),
  ];
}
