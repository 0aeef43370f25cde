/** A quotient of two polynomials of one share: their coefficients, by rising power. */
export interface Rational {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

type Polynomial = readonly number[];

/** The share itself. */
export const SHARE: Rational = { over: [0, 1], under: [1] };

/** The same for all shares. */
export function constant(value: number): Rational {
  return { over: [value], under: [1] };
}

/** True for what is the same for all shares. */
export function isConstant({ over, under }: Rational): boolean {
  return over.length === 1 && under.length === 1;
}

/** True for what is a line over all shares. */
export function isLine({ over, under }: Rational): boolean {
  return over.length <= 2 && under.length === 1;
}

/** Two of them joined by an operator; a division by what is zero for all shares gives what is undefined for all. */
export function joined(left: Rational, operator: '+' | '-' | '*' | '/', right: Rational): Rational {
  switch (operator) {
    case '+':
      return {
        over: sum(times(left.over, right.under), times(right.over, left.under)),
        under: times(left.under, right.under),
      };
    case '-':
      return joined(left, '+', { over: negative(right.over), under: right.under });
    case '*':
      return { over: times(left.over, right.over), under: times(left.under, right.under) };
    case '/':
      return { over: times(left.over, right.under), under: times(left.under, right.over) };
  }
}

/**
 * The shares, 0–1, at which two are equal or one has no value: between two of them one is above the other; undefined where they are
 * equal for all shares, but for rounding.
 */
export function crossings(one: Rational, other: Rational): readonly number[] | undefined {
  const [left, right] = [times(one.over, other.under), times(other.over, one.under)];
  const size = Math.max(...[...left, ...right].map(Math.abs));
  const found = [zerosOf(sum(left, negative(right)), size), ...[one.under, other.under].map(under => zerosOf(under))];
  return found.includes(undefined) ? undefined : found.flatMap(zeros => zeros ?? []);
}

function negative(polynomial: Polynomial): Polynomial {
  return polynomial.map(one => -one);
}

function sum(a: Polynomial, b: Polynomial): Polynomial {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  return shortened(long.map((one, power) => one + (short[power] ?? 0)));
}

function times(a: Polynomial, b: Polynomial): Polynomial {
  const product: number[] = Array.from({ length: a.length + b.length - 1 }, () => 0);
  for (const [i, one] of a.entries())
    for (const [j, other] of b.entries()) product[i + j] = (product[i + j] ?? 0) + one * other;
  return shortened(product);
}

function shortened(polynomial: Polynomial): Polynomial {
  const last = polynomial.findLastIndex(one => one !== 0);
  return polynomial.slice(0, Math.max(last, 0) + 1);
}

/** What is as near to zero as this, measured by the size of what it was computed of, is zero. */
const ROUNDING = 1e-12;

/** The zeros from 0 to 1 in rising order; undefined where all shares are. */
function zerosOf(polynomial: Polynomial, size = Math.max(...polynomial.map(Math.abs))): readonly number[] | undefined {
  if (!(size > 0 && Number.isFinite(size))) return undefined;
  const scaled = shortened(polynomial.map(one => (Math.abs(one) < ROUNDING * size ? 0 : one / size)));
  return scaled.length === 1 && scaled[0] === 0 ? undefined : zerosOfScaled(scaled);
}

function zerosOfScaled(polynomial: Polynomial): readonly number[] {
  const [constantTerm = 0, slope = 0] = polynomial;
  if (polynomial.length === 1) return [];
  if (polynomial.length === 2) return [-constantTerm / slope].filter(isShare);
  // Between two shares at which it neither rises nor falls it crosses zero once at most; where it does not cross, it may touch.
  const bends = zerosOfScaled(polynomial.slice(1).map((one, power) => one * (power + 1)));
  const places = [...new Set([0, ...bends, 1])];
  const touched = places.filter(share => Math.abs(valueAt(polynomial, share)) < ROUNDING);
  const crossed = places.slice(1).flatMap((to, at) => crossingBetween(polynomial, places[at] ?? 0, to));
  return [...new Set([...touched, ...crossed])].sort((a, b) => a - b);
}

function crossingBetween(polynomial: Polynomial, from: number, to: number): readonly number[] {
  const before = valueAt(polynomial, from);
  if (Math.abs(before) < ROUNDING || before * valueAt(polynomial, to) >= 0) return [];
  let [low, high] = [from, to];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return [high];
    if (valueAt(polynomial, middle) * before > 0) low = middle;
    else high = middle;
  }
}

function valueAt(polynomial: Polynomial, share: number): number {
  return polynomial.reduceRight((value, one) => value * share + one, 0);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}
