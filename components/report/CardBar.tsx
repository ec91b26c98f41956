// The card's own two handles: move and fold.
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { type MoveCard, useMoving } from './use-moving.ts';

interface CardBarProps {
  readonly onMove: MoveCard;
  readonly zoom: () => number;
  readonly onFold: () => void;
}

export function CardBar({ onMove, zoom, onFold }: CardBarProps) {
  const { text } = useLanguage();
  const { wasDragged: _unused, ...handlers } = useMoving(onMove, zoom);
  return (
    <div className="card-bar">
      <button
        type="button"
        className="button button-quiet button-icon card-grip"
        aria-label={text('card', 'move')}
        title={text('card', 'move')}
        {...handlers}
      >
        <Icon name="grip" />
      </button>
      <Button weight="quiet" label={text('card', 'fold')} onPress={onFold}>
        <Icon name="fold" />
      </Button>
    </div>
  );
}
