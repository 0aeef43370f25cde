/** Leads from the text of an action to its row in the simulation. */
import type { LanguageServer } from '../server/language-client.ts';
import type { Conversation } from './conversation.ts';
import type { ScenarioViews } from './scenario-views.ts';
import { scopeOf } from './scopes.ts';

/**
 * Leads to the row of an action in the view that was seen last, and to where its points come from if that is wanted; the view
 * shows its measure where it lacks the row.
 */
export async function revealRow(
  referential: unknown,
  id: unknown,
  views: ScenarioViews,
  server: LanguageServer,
  explained = false,
): Promise<void> {
  const view = views.last;
  if (view === null || typeof referential !== 'string' || typeof id !== 'string') return;
  if (!holdsRow(view.talk, referential, id)) {
    const place = await server.place({ referential, id, copyIn: null });
    if (place !== null) view.talk.show(scopeOf(place));
  }
  view.toFront();
  view.reveal(id, explained);
}

function holdsRow({ shown, held }: Conversation, referential: string, id: string): boolean {
  return shown?.referential === referential && held?.rows.some(row => row.id === id) === true;
}
