// The campaign's brief in the popup: what the criteria ask for.
import type { Campaign } from '../../lib/campaign/campaign.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { ScreeningForm } from './ScreeningForm.tsx';
import type { BriefStore } from './use-brief-saving.ts';

interface BriefViewProps {
  readonly campaigns: BriefStore;
  readonly campaign: Campaign;
  readonly clock: () => number;
  readonly onBack: () => void;
}

/** Give it the campaign's id as React key: what is typed belongs to the campaign on the screen. */
export function BriefView({ onBack, ...form }: BriefViewProps) {
  const { text } = useLanguage();
  return (
    <main className="popup">
      <header className="popup-head">
        <Button weight="quiet" label={text('settings', 'back')} onPress={onBack}>
          <Icon name="left" />
        </Button>
        <h1>{text('brief', 'title')}</h1>
      </header>
      <ScreeningForm {...form} />
    </main>
  );
}
