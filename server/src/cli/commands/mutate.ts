import { say } from '../../../../l10n/say.ts';
import { type Fate, fateOf } from '../../core/mutation/judge.ts';
import type { Mutant } from '../../core/mutation/mutant.ts';
import { mutantsOf, sampleOf } from '../../core/mutation/mutants.ts';
import { type Offer, offersFor } from '../../core/mutation/offers.ts';
import { metIn, type Trial, trialOf } from '../../core/mutation/trial.ts';
import { loadFolder } from '../../disk/load.ts';
import { childPath } from '../../files/paths.ts';
import { type MutationReport, mutationJson, mutationMarkdown, mutationText } from '../../words/mutation-report.ts';
import { scenariosBelow } from '../folder-scenarios.ts';
import { type MutateArguments, mutateArguments } from '../mutate/arguments.ts';
import { reportOf } from '../mutate/report.ts';
import { type NewScenarioFile, writeScenarios } from '../new-scenarios.ts';
import type { Output } from '../output.ts';
import { createProgress, type Progress } from '../progress.ts';
import { scenarioFile } from '../score/scenarios.ts';
import { EXIT, Failure } from '../usage.ts';

/** `mutate DIR [--scenario FILE…]`: what could be otherwise in rules and weights without any scenario that notices. */
export async function mutate(args: readonly string[], output: Output): Promise<number> {
  const asked = await mutateArguments(args);
  const { workspace, configuration } = await loadFolder(asked.folder);
  const files = asked.scenarios ?? (await scenariosBelow(asked.folder, configuration));
  const trial = trialOf(workspace, files.map(scenarioFile));
  const all = mutantsOf(trial);
  refuseNothing(trial, files, all);
  tellUnmet(trial, output);
  const tried = sampleOf(all, asked.most ?? all.length, asked.seed);
  const progress = createProgress();
  const fates = fatesOf(trial, tried, progress);
  const survivors = tried.filter(mutant => fates.get(mutant)?.kind === 'survives');
  const offers = offersFor(trial, survivors, childPath(asked.folder, 'mutant.scenario.yml'), done => {
    progress.tell(say('{done} of {all} that survive', { done, all: survivors.length }));
  });
  progress.end();
  const written = asked.into === undefined ? undefined : await writeScenarios(asked.into, offers.map(fileFor));
  const report = reportOf(workspace, { files, all, fates, offers, written, met: metIn(trial) });
  print(report, asked, output);
  return survivors.length > 0 ? EXIT.problems : EXIT.fine;
}

/** @throws Failure where no mutant could be noticed, or there is none */
function refuseNothing(trial: Trial, files: readonly string[], mutants: readonly Mutant[]): void {
  if (files.length === 0) {
    throw new Failure(
      'No scenario stands below the folder. Give one, or make some: scenario DIR --generate all --into OUT.',
    );
  }
  if (metIn(trial) === 0) {
    throw new Failure(
      'No expectation of these scenarios is met: nothing would be noticed. Write what they are to score (Scores), or accept it: score DIR --scenario FILE --update.',
    );
  }
  if (mutants.length === 0) throw new Failure('Neither a rule nor a weight below the folder can be altered.');
}

function tellUnmet({ scenarios }: Trial, { err }: Output): void {
  for (const { scenario, scored, met } of scenarios) {
    const left = scored.expectations.length - met.length;
    if (left > 0)
      err(
        say('{file}: expectations that are not met, or wait to be accepted, are left out: {left}.', {
          file: scenario.path,
          left,
        }),
      );
  }
}

function fatesOf(trial: Trial, mutants: readonly Mutant[], progress: Progress): ReadonlyMap<Mutant, Fate> {
  const fates = new Map<Mutant, Fate>();
  for (const mutant of mutants) {
    fates.set(mutant, fateOf(trial, mutant));
    progress.tell(say('{done} of {all} mutants', { done: fates.size, all: mutants.length }));
  }
  return fates;
}

function fileFor({ title, text, notices }: Offer): NewScenarioFile {
  return { name: `mutant-${notices[0]?.action ?? title}`, text };
}

function print(report: MutationReport, { format }: MutateArguments, { lines, document }: Output): void {
  switch (format) {
    case 'text':
      lines(mutationText(report));
      break;
    case 'json':
      document(mutationJson(report));
      break;
    case 'markdown':
      document(mutationMarkdown(report));
      break;
  }
}
