/** The stars of the label, which are those of the whole référentiel. */
import type { JSX } from 'preact';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import { useView, type View } from '../base/context.ts';

/** The stars that there are. */
export const MOST_STARS = 5;
/** The least distance that is told, in points. */
const LEAST = 0.01;
/** A star of 10 by 10. */
const STAR = 'M5 .6 6.4 3.6l3.3.4-2.4 2.3.6 3.3L5 8l-2.9 1.6.6-3.3L.3 4l3.3-.4Z';

/** The stars that are reached, and what the next one is away. */
export function Stars({ label, isWhole }: { readonly label: Label; readonly isWhole: boolean }): JSX.Element {
  const view = useView();
  const { say, figures } = view;
  const { stars, toNext } = label;
  const name = isWhole ? say('Label') : say('Label of the whole référentiel');
  return (
    <div class={isWhole ? 'fact fact-stars' : 'fact fact-stars elsewhere'}>
      <dt>{name}</dt>
      <dd>
        <svg class="stars" width="76" height="16" viewBox="0 0 52 11" data-testid="stars" data-stars={stars} role="img">
          <title>{starsInWords(view, stars)}</title>
          {Array.from({ length: MOST_STARS }, (_, index) => (
            <path
              key={index}
              class={index < stars ? 'star reached' : 'star'}
              d={STAR}
              transform={`translate(${index * 10.4} 0.5)`}
            />
          ))}
        </svg>
        {toNext === null ? null : (
          <span class="to-next" data-testid="to-next">
            {say('{points} pts to star {star}', {
              // A star that is not reached is never 0.00 points away.
              points: figures.points(Math.max(toNext, LEAST)),
              star: figures.number(stars + 1),
            })}
          </span>
        )}
      </dd>
    </div>
  );
}

/** How many stars are reached of all, such as « 2 étoiles sur 5 ». */
export function starsInWords({ say, figures }: View, stars: number): string {
  const counted = { stars: figures.number(stars), most: figures.number(MOST_STARS) };
  return stars === 1 ? say('{stars} star of {most}', counted) : say('{stars} stars of {most}', counted);
}
