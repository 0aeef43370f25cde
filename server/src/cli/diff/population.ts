import { say } from '../../../../l10n/say.ts';
import { type People, populationOf } from '../../core/impact/people.ts';
import { unknownAnswers } from '../../core/impact/unknown-answers.ts';
import type { Versions } from '../../core/impact/versions.ts';
import { readMixture } from '../../core/parse/mixture/read-mixture.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { kindOfPath } from '../../disk/walk.ts';
import { readFolderSettings } from '../../files/settings.ts';
import { countPopulation } from '../../threads/count-population.ts';
import { sayMixtureFault } from '../../words/mixture-faults.ts';
import { sayUnknownAnswer } from '../../words/unknown-answers.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { scenariosBelow } from '../folder-scenarios.ts';
import { givenText } from '../given-text.ts';
import { interruptible } from '../interruptible.ts';
import { writeScenarios } from '../new-scenarios.ts';
import type { Output } from '../output.ts';
import { createProgress } from '../progress.ts';
import { scenarioFile } from '../score/scenarios.ts';
import { Failure } from '../usage.ts';
import type { AskedPopulation } from './population-arguments.ts';
import { type ReportedPopulation, reportedPopulation } from './reported-population.ts';

/**
 * Scores a population over two versions, and tells how far it is where a terminal listens; who loses and gains the most is written
 * into a folder where one is named. Whatever this thread has to do besides is done `meanwhile`.
 * @throws Failure where the population cannot be read, or the work is interrupted
 */
export async function populationBetween(
  versions: Versions,
  asked: AskedPopulation,
  { err }: Output,
  meanwhile: () => void,
): Promise<ReportedPopulation> {
  const people = await peopleOf(asked, err);
  for (const line of unknownIn(people, versions, asked.source)) err(line);
  const progress = createProgress();
  const size = people.kind === 'drawn' ? people.size : people.scenarios.length;
  const impact = await interruptible(signal =>
    countPopulation(versions, people, {
      signal,
      meanwhile,
      onCount: done => progress.tell(say('{done} of {all} collectivités', { done, all: size })),
    }),
  ).finally(progress.end);
  const { textAt } = populationOf(versions, people);
  const report = reportedPopulation(impact, people, asked.source, textAt);
  return asked.into === undefined ? report : await withFiles(report, asked.into);
}

async function peopleOf({ source, size, seed }: AskedPopulation, err: Output['err']): Promise<People> {
  if (source === undefined) return { kind: 'drawn', mixture: undefined, seed, size };
  switch (await kindOfPath(source)) {
    case 'none':
      throw new Failure('There is no file or folder {path}.', { path: source });
    case 'folder': {
      const folder = absolutePath(source);
      const files = await scenariosBelow(folder, readFolderSettings(folder, smallText));
      if (files.length === 0) throw new Failure('No scenario stands below the folder {folder}.', { folder: source });
      return { kind: 'told', scenarios: files.map(scenarioFile).map(({ path, text }) => ({ path, text })) };
    }
    case 'file':
      return { kind: 'drawn', mixture: mixtureIn(source, err), seed, size };
  }
}

/** What a description says of answers and no version knows, a line each. */
function unknownIn(people: People, versions: Versions, source: string | undefined): readonly string[] {
  if (people.kind !== 'drawn' || people.mixture === undefined) return [];
  return unknownAnswers(versions, people.mixture).map(unknown => `${source}: ${sayUnknownAnswer(unknown)}`);
}

function mixtureIn(file: string, err: Output['err']) {
  const text = givenText(file);
  const { mixture, faults } = readMixture(text);
  const lines = lineIndex(text);
  for (const fault of faults) {
    const { line, column } = printedPlace(file, lines, fault.span);
    err(`${file}:${line}:${column} ${sayMixtureFault(fault)}`);
  }
  if (mixture === undefined) throw new Failure('The file {file} describes no population that can be drawn.', { file });
  return mixture;
}

/** Writes the scenarios of those who lose and gain the most, and tells where they are. */
async function withFiles(report: ReportedPopulation, into: string): Promise<ReportedPopulation> {
  const extremes = report.referentials.flatMap(({ referential, worst, best }) => [
    ...(worst ? [{ name: `population-${referential}-perte`, text: worst.scenario }] : []),
    ...(best ? [{ name: `population-${referential}-gain`, text: best.scenario }] : []),
  ]);
  const files = [...(await writeScenarios(into, extremes))];
  const referentials = report.referentials.map(shift => ({
    ...shift,
    worst: shift.worst && { ...shift.worst, file: files.shift() ?? null },
    best: shift.best && { ...shift.best, file: files.shift() ?? null },
  }));
  return { ...report, referentials };
}
