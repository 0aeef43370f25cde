import type { StateOfPlay } from '../../core/model/state-of-play.ts';
import { diskFiles } from '../../disk/disk-files.ts';
import { absolutePath } from '../../disk/paths.ts';
import { readStateOfPlay } from '../../tables/state-of-play.ts';
import { unreadableMessage } from '../../words/state-of-play.ts';
import { onDisk } from '../import/disk-faults.ts';
import { Failure } from '../usage.ts';

/** The state of play that a file holds. @throws Failure where it holds none */
export async function stateIn(file: string, group: string | undefined): Promise<StateOfPlay> {
  const read = await onDisk(() => readStateOfPlay(diskFiles, absolutePath(file), group));
  if ('statuses' in read) return read;
  throw new Failure(...unreadableMessage(file, read));
}
