import { say } from '../../../../l10n/say.ts';
import type { StateOfPlay, Unreadable } from '../../core/model/state-of-play.ts';
import { scenarioOfState } from '../../core/parse/state-of-play/to-scenario.ts';
import type { Files } from '../../files/files.ts';
import type { PlanScenarioAnswer, PlanScenarioParams } from '../../protocol/state-of-play.ts';
import { saySilence, unreadableMessage } from '../../words/state-of-play.ts';
import { pathOf } from '../proto/uris.ts';
import { sayTableFault } from './table-fault.ts';

/** The scenario that an export or a snapshot makes, and what the file does not say; nothing is written. */
export async function planScenario(
  files: Files,
  { source, referential, group }: PlanScenarioParams,
): Promise<PlanScenarioAnswer> {
  const path = pathOf(source);
  // Spreadsheets are read by libraries that nothing else needs.
  const { readStateOfPlay } = await import('../../tables/state-of-play.ts');
  let read: StateOfPlay | Unreadable;
  try {
    read = await readStateOfPlay(files, path, group ?? undefined);
  } catch (error) {
    return { kind: 'unreadable', message: sayTableFault(error) };
  }
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (!('statuses' in read)) return { kind: 'unreadable', message: say(...unreadableMessage(file, read)) };
  const titles = othersIn(read);
  if (group === null && titles.length > 0) return { kind: 'several', titles: [read.state ?? '', ...titles] };
  const name = referential ?? read.referential;
  if (name === undefined) return { kind: 'unnamed' };
  return { kind: 'scenario', text: scenarioOfState(read, name), silences: read.silences.map(saySilence) };
}

/** The titles of the states of play that were not read. */
function othersIn({ silences }: StateOfPlay): readonly string[] {
  return silences.flatMap(silence => (silence.kind === 'others' ? silence.titles : []));
}
