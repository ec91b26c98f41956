// How many there are in all, from how many were seen once and twice (Chao 1984, bias-corrected).

/**
 * Gives Chao1's estimate of the whole number of kinds, a lower bound: D + f1(f1 − 1)/(2(f2 + 1)).
 * @param times how often each kind that was seen was seen, each ≥ 1
 */
export function chaoEstimate(times: ArrayLike<number>): number {
  let once = 0;
  let twice = 0;
  for (let index = 0; index < times.length; index += 1) {
    if (times[index] === 1) once += 1;
    else if (times[index] === 2) twice += 1;
  }
  return times.length + (once * (once - 1)) / (2 * (twice + 1));
}
