// A button of the interface: one look per weight; a disabled one stays in the order of the keyboard and says why.
import type { ReactNode, Ref } from 'react';

type ButtonWeight = 'primary' | 'plain' | 'quiet' | 'link' | 'stop';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly weight?: ButtonWeight;
  readonly onPress: () => void;
  /** Keeps the button focusable but without effect. */
  readonly inactive?: boolean;
  /** The name for screen readers where the content is a picture; also shown on hover. */
  readonly label?: string;
  readonly className?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  weight = 'plain',
  onPress,
  inactive = false,
  label,
  className = '',
  pressed,
  expanded,
  controls,
  describedBy,
  ref,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={`button button-${weight} ${label === undefined ? '' : 'button-icon'} ${className}`}
      aria-label={label}
      title={label}
      aria-disabled={inactive || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-describedby={describedBy}
      onClick={() => {
        if (!inactive) onPress();
      }}
    >
      {children}
    </button>
  );
}
