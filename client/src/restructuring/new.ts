/** What an author may begin: an action, what stands around one, a référentiel. */
import { say } from '../../../l10n/say.ts';
import type { NewThing } from '../../../server/src/protocol/restructure.ts';
import { chooseFolder, chooseName } from '../sheets/choose.ts';
import type { Cursor } from '../tree/cursor.ts';
import type { ActionNode } from '../tree/nodes.ts';
import type { Trees } from '../tree/trees.ts';
import { type Telling, whenKnown } from '../tree/when-known.ts';
import { tellNothingChosen } from './nothing-chosen.ts';
import { type Restructuring, restructure, told } from './restructure.ts';

/** Where to begin something, where no node is told. */
export interface Around extends Restructuring {
  readonly server: Restructuring['server'] & Telling['server'];
  readonly trees: Trees;
  readonly cursor: Cursor;
}

/** Begins something below an action, or about it: that of the tree, else the one at which the cursor stands, else the only root. */
export async function beginNew(what: NewThing, node: ActionNode | undefined, around: Around): Promise<void> {
  const at = node === undefined ? await actionAtCursor(around) : { ...node, id: node.action.id };
  if (at === undefined) {
    await tellNothingChosen();
    return;
  }
  await restructure({ referential: at.referential, wish: { do: 'new', what, id: at.id } }, around);
}

/** Begins a référentiel: a folder, a name, and its first files. */
export async function beginReferential({ server, log }: Restructuring): Promise<void> {
  const folder = await chooseFolder(say('The folder of the new référentiel'), say('Begin it here'));
  const name = folder && (await chooseName(say('What is the new référentiel called?')));
  if (folder === undefined || name === undefined) return;
  await told(await server.newReferential({ folder: folder.toString(), name }), log);
}

async function actionAtCursor({ server, cursor, trees }: Around) {
  const place = await cursor.look();
  if (place !== null) return { referential: place.referential, id: place.path.at(-1) ?? '' };
  await whenKnown({ server, trees });
  const [only, ...others] = trees.roots;
  return only !== undefined && others.length === 0 ? { referential: only.referential, id: '' } : undefined;
}

/** The node of the action at which the cursor stands; undefined where it stands in none. */
export async function nodeAtCursor({ cursor, trees }: Around): Promise<ActionNode | undefined> {
  const place = await cursor.look();
  return place === null ? undefined : await trees.nodeOf(place);
}
