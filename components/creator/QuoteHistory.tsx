// What a creator asks for: the quote of the campaign in use to be written, those of other campaigns to be read beside it.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import type { Quote } from '../../lib/evaluation/price/quote.ts';
import type { Platform } from '../../lib/profile/creator-profile.ts';
import { QuoteForm } from '../report/QuoteForm.tsx';
import { useCampaignName } from '../shortlist/use-campaign-name.ts';
import { useLanguage } from '../ui/language-context.tsx';
import type { CreatorParts } from './creator-parts.ts';
import { Unread } from './Unread.tsx';
import { useFollowed } from './use-followed.ts';

interface QuoteHistoryProps extends Pick<CreatorParts, 'store' | 'creatorKey' | 'clock'> {
  readonly campaignId: string;
  readonly platform: Platform;
}

interface OtherQuote {
  readonly campaign: Campaign;
  readonly quote: Quote;
}

export function QuoteHistory({ store, creatorKey, clock, campaignId, platform }: QuoteHistoryProps) {
  const { text } = useLanguage();
  const read = async (): Promise<readonly OtherQuote[]> => {
    const [campaigns, kept] = await Promise.all([store.campaigns.list(), store.creators.get(creatorKey)]);
    const quotes = campaigns.flatMap((campaign) => {
      const quote = kept?.quotes.get(campaign.id);
      return quote && campaign.id !== campaignId ? [{ campaign, quote }] : [];
    });
    return quotes.toSorted((a, b) => b.quote.noted - a.quote.noted);
  };
  const others = useFollowed(store, ['campaigns', 'quotes'], read, `${campaignId} ${creatorKey}`);
  return (
    <section className="record-part">
      <h2>{text('creator', 'quotes')}</h2>
      <QuoteForm
        key={`${campaignId} ${creatorKey}`}
        store={store}
        campaignId={campaignId}
        creatorKey={creatorKey}
        platform={platform}
        clock={clock}
      />
      {others.at === 'failed' ? <Unread failure={others.failure} onRetry={others.retry} /> : null}
      {others.at === 'loaded' && others.value.length > 0 ? (
        <>
          <h3>{text('creator', 'quotes.others')}</h3>
          <ul className="other-quotes">
            {others.value.map(({ campaign, quote }) => (
              <li key={campaign.id}>
                <QuoteLine campaign={campaign} quote={quote} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function QuoteLine({ campaign, quote: { fee, deliverable, pieces, noted } }: OtherQuote) {
  const { text, formats } = useLanguage();
  const nameOf = useCampaignName();
  const what = text('creator', 'quotes.pieces', {
    deliverable: text('brief', `deliverable.${deliverable}`),
    count: formats.count(pieces),
  });
  return (
    <>
      <span>
        {nameOf(campaign.name)}
        <span className="caption faint"> {what}</span>
      </span>
      <span className="figure">{formats.money(fee.amount, fee.currency)}</span>
      <span className="caption faint">{formats.day(noted)}</span>
    </>
  );
}
