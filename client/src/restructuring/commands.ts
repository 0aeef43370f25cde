/** The commands that change a référentiel, by the names that the manifest gives them. */
import { isWishedAction, NEW_THINGS, type WireWish } from '../../../server/src/protocol/restructure.ts';
import { RESTRUCTURE } from '../server/server-commands.ts';
import { actionOf } from '../tree/model.ts';
import type { ActionNode } from '../tree/nodes.ts';
import type { ShownTree } from '../tree/view.ts';
import { deleteAction } from './delete.ts';
import { moveBelow } from './move.ts';
import { type Around, beginNew, beginReferential, nodeAtCursor } from './new.ts';
import { tellNothingChosen } from './nothing-chosen.ts';
import { type Restructuring, restructure } from './restructure.ts';

type Command = (argument: unknown) => unknown;

/** What the commands need. */
export interface RestructuringParts extends Around {
  readonly view: Pick<ShownTree, 'focus'>;
}

/** Each is about the node whose key the tree hands over, else about the action at which the cursor stands. */
export function restructuringCommands({ view, ...around }: RestructuringParts): Readonly<Record<string, Command>> {
  const nodeOf = (argument: unknown): ActionNode | undefined => actionOf(argument, around.trees);
  const news = NEW_THINGS.map(
    what => [`referentiel.new.${what}`, (argument: unknown) => beginNew(what, nodeOf(argument), around)] as const,
  );
  /** What was moved is where the cursor stands then. */
  const giveBack = async (isMoved: boolean): Promise<void> =>
    view.focus(isMoved ? await nodeAtCursor(around) : undefined);
  const about =
    (run: (node: ActionNode, around: Restructuring & Pick<Around, 'trees'>) => Promise<void>): Command =>
    async argument => {
      const chosen = nodeOf(argument);
      const node = chosen ?? (await nodeAtCursor(around));
      if (node === undefined) await tellNothingChosen();
      else await run(node, chosen === undefined ? around : { ...around, giveBack });
    };
  const wish = (make: (id: string) => WireWish): Command =>
    about(({ referential, action: { id } }, asked) => restructure({ referential, wish: make(id) }, asked));
  return {
    ...Object.fromEntries(news),
    [RESTRUCTURE]: async wished => {
      if (isWishedAction(wished)) await restructure(wished, around);
    },
    'referentiel.new.referential': () => beginReferential(around),
    'referentiel.insert': wish(id => ({ do: 'insert', id })),
    'referentiel.moveUp': wish(id => ({ do: 'step', by: -1, id })),
    'referentiel.moveDown': wish(id => ({ do: 'step', by: 1, id })),
    'referentiel.moveBelow': about(moveBelow),
    'referentiel.split': wish(id => ({ do: 'split', id })),
    'referentiel.merge': wish(id => ({ do: 'merge', id })),
    'referentiel.extract': wish(id => ({ do: 'extract', id })),
    'referentiel.shareEqually': wish(id => ({ do: 'share', how: 'equal', id })),
    'referentiel.shareRemainder': wish(id => ({ do: 'share', how: 'remainder', id })),
    'referentiel.convert': about(({ referential }, asked) =>
      restructure({ referential, wish: { do: 'convert', id: '' } }, asked),
    ),
    'referentiel.delete': about(deleteAction),
  };
}
