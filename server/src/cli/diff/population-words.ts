import { say } from '../../../../l10n/say.ts';
import { showChange, showNumber } from '../../words/numbers.ts';
import { sayMember } from './member-name.ts';
import type { ReportedPopulation } from './reported-population.ts';

/** What a reader hears of a population first, a sentence or two for each référentiel. */
export function sayPopulation(population: ReportedPopulation): readonly string[] {
  const { size, referentials } = population;
  return referentials.map(shift => {
    const { referential, counted, winners, losers, stars, worst } = shift;
    if (winners + losers === 0) {
      return say('Of {size} collectivités, none has another score in {referential}.', {
        size: showNumber(size),
        referential,
      });
    }
    const told = say(
      'Of {size} collectivités, {losers} lose and {winners} gain in {referential} (on average {mean} percentage points).',
      {
        size: showNumber(counted),
        losers: showNumber(losers),
        winners: showNumber(winners),
        referential,
        mean: showChange(shift.mean.change * 100),
      },
    );
    return [
      told,
      ...(stars.lost + stars.gained === 0
        ? []
        : [
            say('Stars: {lost} lose, {gained} gain.', {
              lost: showNumber(stars.lost),
              gained: showNumber(stars.gained),
            }),
          ]),
      ...(worst
        ? [
            say('Largest loss: {change} percentage points, “{who}”.', {
              change: showChange(worst.change * 100),
              who: sayMember(population, worst),
            }),
          ]
        : []),
    ].join(' ');
  });
}
