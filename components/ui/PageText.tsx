// Text that a page has written: shown as text alone, its direction kept to itself, control characters removed.

interface PageTextProps {
  readonly text: string;
  readonly className?: string;
}

/** Control characters, and signs that turn the direction of what stands around them. */
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export function PageText({ text, className }: PageTextProps) {
  return (
    <bdi dir="auto" className={className}>
      {text.replace(unsafe, ' ')}
    </bdi>
  );
}
