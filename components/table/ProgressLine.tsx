// How far a long work has come, with a way to stop it.
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language-context.tsx';

interface ProgressLineProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  readonly all: number;
  readonly onStop: () => void;
}

export function ProgressLine({ label, done, all, onStop }: ProgressLineProps) {
  const { text, formats } = useLanguage();
  const counted = text('table', 'progress', { done: formats.fullCount(done), all: formats.fullCount(all) });
  return (
    <div className="progress-line">
      <span>{label}</span>
      <progress aria-label={label} value={done} max={Math.max(1, all)} />
      <span className="caption soft figure">{counted}</span>
      <Button weight="link" onPress={onStop}>
        {text('table', 'stop')}
      </Button>
    </div>
  );
}
