// What the judging says of every saved page, in short: verdicts and figures alone, so that no answer over real pages changes unnoticed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvaluationBrief, emptyEvaluationBrief } from '../../lib/evaluation/brief.ts';
import { keptCommentOf } from '../../lib/evaluation/comments/comment-features.ts';
import { evaluate } from '../../lib/evaluation/evaluate.ts';
import type { Report } from '../../lib/evaluation/report.ts';
import { nothingKnown } from '../../lib/evaluation/screening.ts';
import { addComments, emptyCommentLog, type Hash } from '../../lib/profile/comment-log.ts';
import type { PageReading } from '../../lib/profile/creator-profile.ts';
import { readPage } from '../../lib/readers/index.ts';
import { loadCase } from '../../scripts/read/load-case.ts';

const own = path.resolve(import.meta.dirname, '../fixtures/pages');
const recordings = path.resolve(import.meta.dirname, '../../../shared/recordings');

function casesIn(root: string): string[] {
  return ['instagram', 'youtube', 'tiktok'].flatMap((platform) => {
    const folder = path.join(root, platform);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((name) => existsSync(path.join(name, 'about.json')));
  });
}

const hashOf = (text: string): Hash => {
  const digest = createHash('sha256').update(text).digest();
  return { high: digest.readUInt32BE(0), low: digest.readUInt32BE(4) };
};

/** Recorded people are named nowhere in the project: a page is known by the hash of its place. */
const anonymous = (name: string) => hashOf(name).high.toString(16).padStart(8, '0');

const brief: EvaluationBrief = {
  ...emptyEvaluationBrief,
  screening: {
    ...emptyEvaluationBrief.screening,
    funnelStage: 'awareness',
    tiers: ['micro', 'mega'],
    wantsTaiwan: true,
  },
};

const logOf = ({ comments }: PageReading) =>
  addComments(
    emptyCommentLog,
    comments
      .filter(({ isCreator }) => !isCreator)
      .map((seen) => keptCommentOf(seen, { comment: hashOf(seen.id), commenter: hashOf(seen.authorId) }, 7)),
  );

const rounded = (_key: string, value: unknown) =>
  typeof value === 'number'
    ? Number(value.toPrecision(4))
    : typeof value === 'string' && value.includes('@')
      ? ''
      : value;

/** Verdicts, figures and counts; no name, no sentence, no link of the page. */
const shortOf = ({ tier, leading, findings, screening }: Report): string =>
  JSON.stringify(
    {
      tiers: tier.tiers,
      leading,
      findings: findings.map(({ criterion, verdict, missing, value, sampleSize }) => [
        criterion,
        verdict,
        missing,
        value && [value.low, value.high],
        sampleSize,
      ]),
      screening: screening.map(({ criterion, verdict, summary, rows, facts: { rivals, largestOverlap, ...facts } }) => [
        criterion,
        verdict,
        summary.key,
        rows.length,
        facts,
      ]),
    },
    rounded,
  );

function reportsIn(root: string, nameOf: (name: string) => string): string {
  const lines = casesIn(root).flatMap((folder) => {
    const { name, capture } = loadCase(folder);
    const reading = readPage(capture);
    if (!reading?.creator) return [];
    const report = evaluate({
      profile: reading.creator,
      posts: reading.posts,
      now: capture.seenAt,
      packs: null,
      screening: { ...nothingKnown, brief, comments: logOf(reading) },
    });
    return [`${nameOf(name)} ${shortOf(report)}`];
  });
  return `${lines.toSorted().join('\n')}\n`;
}

describe('reports over saved pages', () => {
  it('of our own', async () => {
    const reports = reportsIn(own, (name) => name);
    expect(reports.split('\n').length).toBeGreaterThan(30);
    await expect(reports).toMatchFileSnapshot('golden/own-pages.golden');
  });

  it.skipIf(!existsSync(recordings))('of the recordings', async () => {
    const reports = reportsIn(recordings, anonymous);
    expect(reports.split('\n').length).toBeGreaterThan(30);
    await expect(reports).toMatchFileSnapshot('golden/recordings.golden');
  });
});

if (!existsSync(recordings))
  console.log('Skipped: the recordings are not beside this checkout (../shared/recordings).');
