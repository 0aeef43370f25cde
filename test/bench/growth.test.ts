import assert from 'node:assert/strict';
import { atLeast, FLAT, faultOf, type Growth, LINEAR, type Sized, within } from './growth.ts';

const MEASURES = [100, 1000, 3000];

function sized(...figures: readonly number[]): Sized[] {
  return figures.map((figure, at) => ({ figure, measures: MEASURES[at] ?? 0 }));
}

function holds(growth: Growth, ...figures: readonly number[]): void {
  assert.equal(faultOf(growth, sized(...figures)), undefined);
}

function fails(growth: Growth, why: RegExp, ...figures: readonly number[]): void {
  assert.match(faultOf(growth, sized(...figures)) ?? 'it holds', why);
}

describe('the gate of the benchmarks', () => {
  it('lets pass what is flat but for a measuring error, and no more', () => {
    holds(FLAT, 10, 14, 12.9);
    fails(FLAT, /× 1\.40 from 100 to 3000 measures, more than 1\.30/, 10, 10, 14);
  });

  it('takes a difference that the clock cannot tell for none', () => {
    holds(FLAT, 0.2, 0.3, 0.6);
    fails(FLAT, /× 4\.00/, 0.2, 0.3, 0.8);
  });

  it('lets pass what grows as the workspace does', () => {
    holds(LINEAR, 10, 100, 300);
    fails(LINEAR, /× 31\.00 from 100 to 3000 measures, more than 30\.00/, 10, 100, 310);
  });

  it('finds what a constant part hides in the small workspace', () => {
    fails(LINEAR, /× 8\.00 from 1000 to 3000 measures, more than 3\.90/, 100, 110, 880);
  });

  it('holds a bound at every size', () => {
    holds(within(50), 10, 50, 20);
    fails(within(50), /51\.0, more than 50/, 51, 10, 10);
    holds(atLeast(50), 50, 70, 60);
    fails(atLeast(50), /49\.0, less than 50/, 70, 70, 49);
  });

  it('fails what was not measured', () => {
    fails(FLAT, /nothing was measured/);
    fails(FLAT, /no number/, 10, Number.NaN, 10);
  });
});
