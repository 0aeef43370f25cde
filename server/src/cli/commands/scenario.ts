import { basename } from 'node:path';
import { say } from '../../../../l10n/say.ts';
import { isPrefix } from '../../core/model/id.ts';
import type { StateOfPlay } from '../../core/model/state-of-play.ts';
import { scenarioOfState } from '../../core/parse/state-of-play/to-scenario.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { writeFolder } from '../../disk/write-folder.ts';
import { saySilence } from '../../words/state-of-play.ts';
import { onDisk } from '../import/disk-faults.ts';
import type { Output } from '../output.ts';
import { folderOfFileToWrite } from '../places.ts';
import { rewriteAll } from '../replacing.ts';
import { SCENARIO } from '../scenario/arguments.ts';
import { generateScenarios } from '../scenario/generate.ts';
import { remappedBy, scenarioTextIn } from '../scenario/remap.ts';
import { stateIn } from '../scenario/state-in.ts';
import { EXIT, Failure, notTogether, parsedArguments, UsageError } from '../usage.ts';

/** `scenario FILE --into OUT`: a scenario of what a collectivité has, or, with `--generate`, those that try rules. */
export async function makeScenario(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, SCENARIO.options);
  const { into, as, group, remap = [], force = false } = values;
  if (values.generate !== undefined) {
    const stray = Object.keys(values).find(name => name !== 'generate' && name !== 'into');
    if (stray) throw notTogether('--generate', stray);
    return generateScenarios(positionals, values.generate, into, output);
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('Give one file: an export or a snapshot.');
  if (into === undefined) throw new UsageError('Say where to write the scenario: --into OUT.scenario.yml.');
  if (!/\.ya?ml$/i.test(into)) throw new UsageError('A scenario is a YAML file: --into OUT.scenario.yml.');
  if (as !== undefined && !isPrefix(as)) throw new UsageError('--as takes the name of a référentiel, such as cae.');
  if (remap.length > 0 && /\.ya?ml$/i.test(file)) {
    const text = remappedBy(scenarioTextIn(file), remap, output);
    await write(into, text, force);
    output.lines([say('{file} is written.', { file: into })]);
    return EXIT.fine;
  }
  const state = await stateIn(file, group);
  await write(into, remappedBy(scenarioOfState(state, nameOf(state, file, as)), remap, output), force);
  tell(state, file, into, output);
  return state.silences.some(({ kind }) => kind === 'unread') ? EXIT.problems : EXIT.fine;
}

function nameOf({ referential }: StateOfPlay, file: string, as: string | undefined): string {
  const name = as ?? referential;
  if (name !== undefined) return name;
  throw new Failure('The name of {file} does not tell its référentiel: say it with --as, such as --as cae.', { file });
}

async function write(file: string, text: string, force: boolean): Promise<void> {
  const path = absolutePath(file);
  const before = smallText(path);
  if (before.kind === 'text' && before.text === text) return;
  if (before.kind === 'refused') throw new Failure('{file} is no small file of text, and is left as it is.', { file });
  if (before.kind === 'text' && !force)
    throw new Failure('{file} stands there already, and is left as it is. --force replaces it.', { file });
  if (before.kind === 'text') {
    await rewriteAll([{ name: file, path, before: before.text, text }]);
    return;
  }
  const folder = await folderOfFileToWrite(path);
  await onDisk(() => writeFolder(folder, [{ name: basename(path), held: undefined, text }]));
}

function tell({ statuses, profile, silences }: StateOfPlay, file: string, into: string, { lines }: Output): void {
  lines([
    say('{file} is written. Statuses: {statuses}; answers: {answers}.', {
      file: into,
      statuses: statuses.size,
      answers: profile.answers.size,
    }),
    say('What {file} does not say:', { file }),
    ...silences.map(silence => `  ${saySilence(silence)}`),
  ]);
}
