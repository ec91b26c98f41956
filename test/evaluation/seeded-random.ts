// Chance that is the same in every run, for simulations.

export interface Random {
  /** Evenly between 0 and 1, 1 excluded. */
  readonly share: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly whole: (below: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** How many of `trials` with this probability succeed. */
  readonly binomial: (trials: number, probability: number) => number;
}

/** Gives a generator (xorshift over 128 bits, Marsaglia 2003). */
export function seededRandom(seed: number): Random {
  let [x, y, z, w] = [seed | 1, 362_436_069, 521_288_629, 88_675_123];
  const bits = () => {
    const mixed = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8);
    return w >>> 0;
  };
  for (let warm = 0; warm < 20; warm += 1) bits();
  const share = () => bits() / 2 ** 32;
  return {
    share,
    whole: (below) => Math.floor(share() * below),
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    binomial: (trials, probability) => {
      let successes = 0;
      for (let trial = 0; trial < trials; trial += 1) if (share() < probability) successes += 1;
      return successes;
    },
  };
}
