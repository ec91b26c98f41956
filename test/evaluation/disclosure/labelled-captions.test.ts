// The labelled captions: enough of each language, no two alike, and the rules read them as labelled but for a few.
import { describe, expect, it } from 'vitest';
import { markets } from '../../../lib/evaluation/brief.ts';
import { classifyCaption } from '../../../lib/evaluation/disclosure/classify-caption.ts';
import { groupOf } from '../../../lib/evaluation/disclosure/judge-post.ts';
import { type LabelledCaption, labelledSets } from '../disclosure-captions/labelled-captions.ts';

const sets = labelledSets();
const captions = sets.flatMap((set) => set.captions);
const outcomeOf = ({ caption, market, brands }: LabelledCaption) =>
  classifyCaption(caption, { market, platform: 'instagram', brands }).outcome;

describe('the labelled captions', () => {
  it('are enough in every language and market', () => {
    const of = (language: string) => captions.filter((one) => one.language === language).length;
    expect(captions.length).toBeGreaterThanOrEqual(300);
    expect(of('zh-TW')).toBeGreaterThanOrEqual(150);
    expect(of('en')).toBeGreaterThanOrEqual(90);
    expect(of('ja')).toBeGreaterThanOrEqual(60);
    for (const market of markets) {
      const outcomes = new Set(captions.filter((one) => one.market === market).map(({ outcome }) => outcome));
      expect(outcomes.size, market).toBe(5);
    }
  });

  it('are each there once', () => {
    expect(new Set(captions.map(({ caption }) => caption)).size).toBe(captions.length);
    expect(new Set(captions.map(({ id }) => id)).size).toBe(captions.length);
  });

  it('keep the count of their first run with their number', () => {
    const after = sets.filter(({ written }) => written === 'afterwards');
    expect(after.length).toBeGreaterThan(0);
    for (const { firstRun, captions: own, name } of after) {
      expect(firstRun?.captions, name).toBe(own.length);
      expect(firstRun?.disclosedLabelled, name).toBe(own.filter(({ outcome }) => outcome === 'clear').length);
    }
  });

  it('are read as labelled, but for a few', () => {
    const wrong = captions.filter((one) => outcomeOf(one) !== one.outcome).map(({ id }) => id);
    expect(wrong.length / captions.length).toBeLessThanOrEqual(0.01);
  });

  it('are never called disclosed where nothing discloses', () => {
    const wrong = captions.filter(
      (one) => groupOf(one.outcome) !== 'disclosed' && groupOf(outcomeOf(one)) === 'disclosed',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
