// Names a campaign: its own name, or the interface's word for the default one.
import { useLanguage } from '../ui/language-context.tsx';

/** Gives a function from a campaign's stored name (empty for the default one) to the name to show. */
export function useCampaignName(): (name: string) => string {
  const { text } = useLanguage();
  return (name) => (name === '' ? text('outreach', 'campaign.default') : name);
}
