/** The colours of a treemap: the share done, in a few steps that the eye tells apart. */
import type { View } from '../../base/context.ts';
import { wholeShare } from '../../base/format.ts';

/** From which share each step begins; the first is nothing at all, the last all. */
const STEPS = [0, Number.MIN_VALUE, 0.25, 0.5, 0.75, 1] as const;

/**
 * The step of a share, as its whole per cents are read: the style sheet knows its colour and pattern as `share-0` to `share-5`.
 * Nothing where there is none.
 */
export function stepOf(share: number | null): number {
  const read = wholeShare(share ?? 0);
  return Math.max(
    0,
    STEPS.findLastIndex(from => read >= from),
  );
}

/** The steps in words, by the names of their colours. */
export function stepsInWords({ say, figures }: View): readonly { readonly name: string; readonly label: string }[] {
  const { whole } = figures;
  return STEPS.map((from, at) => {
    const next = STEPS[at + 1];
    const isRange = at > 0 && next !== undefined;
    const label = isRange
      ? at === 1
        ? say('Less than {count}', { count: whole(next) })
        : say('{from} to {to}', { from: whole(from), to: whole(next) })
      : whole(from);
    return { name: `share-${at}`, label };
  });
}
