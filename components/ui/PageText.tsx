// Text that a page has written: shown as text alone, its direction kept to itself, control characters removed.

interface PageTextProps {
  readonly text: string;
  readonly className?: string;
}

/** Control characters, and signs that turn the direction of what stands around them. */
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Gives a page's text as it may be shown: for places that put several pieces into one stretch. */
export const withoutControls = (text: string): string => text.replace(unsafe, ' ');

export function PageText({ text, className }: PageTextProps) {
  return (
    <bdi dir="auto" className={className}>
      {withoutControls(text)}
    </bdi>
  );
}
