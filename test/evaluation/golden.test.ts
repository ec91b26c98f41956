// The whole report of a few invented creators: no sentence, number or source in it may change unnoticed.
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import { goldenCreators } from './golden-creators.ts';

describe('golden reports', () => {
  it.each(Object.entries(goldenCreators))('%s', async (name, input) => {
    await expect(`${JSON.stringify(evaluate(input), null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json.golden`);
  });
});
