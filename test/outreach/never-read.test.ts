// A creator of whom a list alone has told has no day of reading in any export.
import { expect, it } from 'vitest';
import { exportCsv } from '../../lib/outreach/formats/csv.ts';
import { exportJson } from '../../lib/outreach/formats/json.ts';
import { inventedRow } from '../campaign/invented-rows.ts';
import { contextOf } from './invented-campaign.ts';

it('leaves the day of reading empty where nobody has read', async () => {
  const rows = [{ ...inventedRow(), readAt: 0 }];
  const csv = await exportCsv(rows, contextOf());
  const json = await exportJson(rows, contextOf());
  expect([csv.ok, json.ok]).toEqual([true, true]);
  expect(csv.ok && csv.value.text).not.toContain('1970');
  expect(json.ok && json.value.text).toContain('"readAt":null');
  expect(json.ok && json.value.text).not.toContain('1970');
});
