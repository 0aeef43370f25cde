import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { isData } from '../core/model/data.ts';
import { NOTHING_UNSAVED, type Unsaved } from '../files/unsaved.ts';

/**
 * The texts that an editor has not saved: it sends all to whoever connects to its socket, as JSON by absolute path with slashes,
 * and ends. @throws Error where nobody answers, or something else than texts
 */
export async function unsavedTexts(socket: string | undefined): Promise<Unsaved> {
  if (socket === undefined) return NOTHING_UNSAVED;
  const told: unknown = JSON.parse(await text(connect(socket)));
  if (!isTexts(told)) throw new TypeError('The editor told something else than texts.');
  const texts = new Map(Object.entries(told));
  return path => texts.get(path);
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isData(value) && Object.values(value).every(one => typeof one === 'string');
}
