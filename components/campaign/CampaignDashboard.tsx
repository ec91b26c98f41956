// How a campaign stands: who is where, how large they are, what it costs, what is due.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { localDay } from '../../lib/campaign/deadlines.ts';
import type { StageMeaning } from '../../lib/campaign/stages.ts';
import { tierIds } from '../../lib/evaluation/report.ts';
import type { TierCount } from '../../lib/storage/shortlists.ts';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import { Notice } from '../ui/Notice.tsx';
import { addressOfPlace, type PartField } from '../workspace/places.ts';
import { BudgetPart } from './BudgetPart.tsx';
import { type CountRow, CountTable } from './CountTable.tsx';
import { UpcomingDays } from './UpcomingDays.tsx';
import { type DashboardFigures, type DashboardStore, useDashboard } from './use-dashboard.ts';
import { useStageName } from './use-stage-name.ts';

interface CampaignDashboardProps {
  readonly store: DashboardStore;
  readonly campaign: Campaign;
  readonly clock: () => number;
  /** Goes to where the budget is written. */
  readonly onFillBudget: () => void;
}

interface FiguresProps {
  readonly campaign: Campaign;
  readonly figures: DashboardFigures;
}

export function CampaignDashboard({ store, campaign, clock, onFillBudget }: CampaignDashboardProps) {
  const { text } = useLanguage();
  const { figures, failure } = useDashboard(store, campaign);
  return (
    <div className="dashboard" aria-busy={figures === null && failure === null}>
      {failure === null ? null : (
        <Notice tone="stop">
          {text('campaigns', 'figuresUnread')} {text('errors', failure)}
        </Notice>
      )}
      {figures === null ? null : (
        <>
          {figures.total === 0 ? <Nobody /> : null}
          {figures.total === 0 ? null : <StagePart campaign={campaign} figures={figures} />}
          {figures.total === 0 ? null : <TierPart campaign={campaign} figures={figures} />}
          <BudgetPart use={figures.budget} onFill={onFillBudget} />
        </>
      )}
      <UpcomingDays campaign={campaign} today={localDay(clock())} />
      {figures === null || figures.shared.creators === 0 ? null : <SharedPart figures={figures} />}
    </div>
  );
}

function Nobody() {
  const { text } = useLanguage();
  return (
    <section className="dashboard-part">
      <h2>{text('campaigns', 'nobodyYet')}</h2>
      <p className="soft">{text('campaigns', 'nobodyWhat')}</p>
    </section>
  );
}

/** Where those that a number counts are listed. */
const partOf = ({ id }: Campaign, field: PartField, value: string) =>
  addressOfPlace({ at: 'part', listId: id, field, value });

function StagePart({ campaign, figures: { total, byStage } }: FiguresProps) {
  const { text, formats } = useLanguage();
  const stageName = useStageName();
  const { stages } = campaign;
  const countOf = (id: string) => byStage.get(id) ?? 0;
  const sumOf = (...meanings: readonly StageMeaning[]) =>
    stages.filter(({ meaning }) => meanings.includes(meaning)).reduce((sum, { id }) => sum + countOf(id), 0);
  const elsewhere = total - stages.reduce((sum, { id }) => sum + countOf(id), 0);
  const rows: CountRow[] = stages.map(({ id, meaning }) => ({
    id,
    name: stageName(stages, id),
    count: countOf(id),
    address: partOf(campaign, 'stage', id),
    isAside: meaning === 'declined',
  }));
  // Put there by another window while the stage was being taken out: never left out of the sum.
  if (elsewhere > 0) {
    rows.push({ id: '', name: text('campaigns', 'stage.unknown'), count: elsewhere, address: null, isAside: true });
  }
  const finding = {
    total: formats.fullCount(total),
    settled: formats.fullCount(sumOf('committed', 'done')),
    open: formats.fullCount(sumOf('open')),
  };
  return (
    <section className="dashboard-part">
      <h2 id="campaign-by-stage">{text('campaigns', 'byStage', finding)}</h2>
      <CountTable head={text('campaigns', 'stage')} rows={rows} total={total} labelledBy="campaign-by-stage" />
    </section>
  );
}

const countIn = (tiers: readonly TierCount[], holds: (count: TierCount) => boolean) =>
  tiers.filter(holds).reduce((sum, { count }) => sum + count, 0);

function TierPart({ campaign, figures: { total, tiers } }: FiguresProps) {
  const { text, formats } = useLanguage();
  const rows: CountRow[] = tierIds.map((id) => ({
    id,
    name: text('report', `tier.${id}.both`),
    count: countIn(tiers, (one) => one.tiers.includes(id)),
    address: partOf(campaign, 'tier', id),
  }));
  const most = Math.max(...rows.map(({ count }) => count));
  const largest = rows.filter(({ count }) => count === most).map(({ name }) => name);
  const finding = () => {
    const count = formats.fullCount(most);
    if (most === 0) return text('campaigns', 'byTierUnknown');
    return largest.length === 1
      ? text('campaigns', 'byTier', { tier: largest[0] ?? '', count })
      : text('campaigns', 'byTierTied', { tiers: formats.list(largest), count });
  };
  const unknown = countIn(tiers, (one) => one.tiers.length === 0);
  const onBorder = countIn(tiers, (one) => one.tiers.length > 1);
  if (unknown > 0) {
    rows.push({ id: '', name: text('report', 'tier.unknown'), count: unknown, address: null, isAside: true });
  }
  return (
    <section className="dashboard-part">
      <h2 id="campaign-by-tier">{finding()}</h2>
      <CountTable head={text('campaigns', 'tier')} rows={rows} total={total} labelledBy="campaign-by-tier" />
      {onBorder === 0 ? null : (
        <p className="caption soft">{text('campaigns', 'onBorder', { count: formats.fullCount(onBorder) })}</p>
      )}
    </section>
  );
}

function SharedPart({ figures: { shared, names } }: { readonly figures: DashboardFigures }) {
  const { text, formats } = useLanguage();
  const nameOf = useCampaignName();
  return (
    <section className="dashboard-part">
      <h2>{text('campaigns', 'shared', { count: formats.fullCount(shared.creators) })}</h2>
      <ul className="shared-campaigns">
        {[...shared.byCampaign].map(([id, count]) => (
          <li key={id}>
            <a href={addressOfPlace({ at: 'campaign', campaignId: id })}>
              {text('campaigns', 'sharedPart', {
                campaign: nameOf(names.get(id) ?? ''),
                count: formats.fullCount(count),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
