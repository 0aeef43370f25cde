/** The command `referentiel.simulate`: finds out what to simulate from where it was called. */
import { say } from '../../../l10n/say.ts';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import { placeOf } from '../reveal.ts';
import type { LanguageServer } from '../server/language-client.ts';
import { chooseReferential } from '../tree/choose-referential.ts';
import type { Cursor } from '../tree/cursor.ts';
import { actionOf } from '../tree/model.ts';
import type { Trees } from '../tree/trees.ts';
import { startScenario } from './document-commands.ts';
import type { ScenarioViews } from './scenario-views.ts';
import { scopeOf } from './scopes.ts';

/** What the commands look at. */
export interface Surroundings {
  readonly server: LanguageServer;
  readonly trees: Trees;
  readonly cursor: Cursor;
  readonly views: ScenarioViews;
}

/**
 * Shows the action that was clicked in the tree; else the measure at the cursor; else, in a new scenario, the one
 * référentiel, or the one that the user picks. In the scenario that was seen last; a new one where none is open.
 */
export async function simulate(argument: unknown, around: Surroundings): Promise<void> {
  await showScope((await scopeOfNode(argument, around)) ?? (await scopeAtCursor(around)), around);
}

/** The same for an action by the key of its référentiel and its id, as the server names them above a title. */
export async function simulateAction(referential: unknown, id: unknown, around: Surroundings): Promise<void> {
  if (typeof referential !== 'string' || typeof id !== 'string') return;
  const place = await around.server.place({ referential, id, copyIn: null });
  await showScope(place === null ? undefined : scopeOf(place), around);
}

async function showScope(scope: Scope | undefined, around: Surroundings): Promise<void> {
  const { last } = around.views;
  if (last !== null) {
    if (scope !== undefined) last.talk.show(scope);
    last.toFront();
    return;
  }
  const begun = scope ?? (await chooseScope(around));
  if (begun !== undefined) await startScenario(around, begun);
}

/** A new scenario of the action that was clicked in the tree; else of the measure at the cursor, of what the view that was seen last shows, or of what the user picks. */
export async function simulateAnew(argument: unknown, around: Surroundings): Promise<void> {
  const { views } = around;
  const pointed = (await scopeOfNode(argument, around)) ?? (await scopeAtCursor(around));
  const scope = pointed ?? views.last?.talk.shown ?? (await chooseScope(around));
  if (scope !== undefined) await startScenario(around, scope);
}

/** The tree gives the key of its node; the title of an editor gives a URI, which says less than the cursor. */
async function scopeOfNode(argument: unknown, { server, trees }: Surroundings): Promise<Scope | undefined> {
  const node = actionOf(argument, trees);
  if (node === undefined) return undefined;
  const place = await placeOf(node, server);
  return place === null ? undefined : scopeOf(place);
}

async function scopeAtCursor({ server, cursor }: Surroundings): Promise<Scope | undefined> {
  const place = server.state === 'running' ? await cursor.look() : null;
  return place === null ? undefined : scopeOf(place);
}

async function chooseScope(around: Surroundings): Promise<Scope | undefined> {
  const referential = await chooseReferential(around, say('Which référentiel to simulate?'));
  return referential === undefined ? undefined : { referential, scope: '' };
}
