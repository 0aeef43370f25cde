/** A small tree as the server would send it. */
import type { ActionKind, TreeAction, TreeAnswer } from '../../../server/src/protocol/language.ts';

const KINDS: readonly ActionKind[] = ['referential', 'axis', 'sub-axis', 'measure', 'sub-action', 'task'];

/** An action of the file `<id>.md`; with lines, it stands there from the one to the other. */
export function action(
  id: string,
  about: Partial<TreeAction> & { readonly lines?: readonly [number, number] } = {},
): TreeAction {
  const { lines, ...rest } = about;
  const kind = KINDS[id === '' ? 0 : id.split('.').length] ?? 'task';
  const place = (line: number, character: number) => ({ line, character });
  return {
    id,
    title: `Titre ${id}`,
    kind,
    points: 10,
    percent: id === '' ? null : 50,
    isShareWritten: false,
    category: null,
    problems: { errors: 0, warnings: 0 },
    copyIn: null,
    location:
      lines === undefined
        ? null
        : { uri: 'file:///m%C3%A9sures/6.5.1.md', range: { start: place(lines[0], 2), end: place(lines[0], 20) } },
    extent: lines === undefined ? null : { start: place(lines[0], 0), end: place(lines[1], 0) },
    children: [],
    ...rest,
  };
}

/** One référentiel with a measure of two sub-actions, in one file. */
export const answer: TreeAnswer = {
  revision: 7,
  referentials: [
    {
      key: 'file:///mesures',
      label: 'Climat Air Énergie',
      root: action('', {
        children: [
          action('6', {
            children: [
              action('6.5', {
                children: [
                  action('6.5.1', {
                    lines: [0, 30],
                    children: [action('6.5.1.1', { lines: [10, 20] }), action('6.5.1.2', { lines: [20, 30] })],
                  }),
                ],
              }),
            ],
          }),
        ],
      }),
    },
  ],
};
