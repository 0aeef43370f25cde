import type { Place } from '../benchmark.ts';
import type { OpenDocument } from '../open-document.ts';
import { type Session, startSession } from '../session.ts';
import { ready } from './starts.ts';

/** A server that has read its folder, and one of its files, open. */
export interface Editing {
  readonly place: Place;
  readonly session: Session;
  readonly document: OpenDocument;
}

export async function startEditing(place: Place): Promise<Editing> {
  const session = await startSession(place);
  return { place, session, document: await ready(session, place) };
}

export async function stopEditing({ session }: Editing): Promise<void> {
  await session.stop();
}
