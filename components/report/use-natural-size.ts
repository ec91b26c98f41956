// Tells how large the card wants to be, so that the page can give its frame that size.
import { useEffect, useRef } from 'react';

/** Width of the open card, in CSS pixels. */
const cardWidth = 320;

/** The frame's border, above and below. */
const border = 2;

/**
 * Reports the wanted size whenever it changes. The parts to add up carry `data-measured`; what scrolls is measured inside.
 * @returns the ref of the element around the parts
 */
export function useNaturalSize(onSize: (width: number, height: number) => void, folded: boolean) {
  const around = useRef<HTMLDivElement>(null);
  const told = useRef('');
  // After every render: the parts themselves come and go with what is shown.
  useEffect(() => {
    const parts = [...(around.current?.querySelectorAll<HTMLElement>('[data-measured]') ?? [])];
    const report = () => {
      const height = parts.reduce((sum, part) => sum + part.offsetHeight, 0);
      const widest = parts.reduce((most, part) => Math.max(most, part.offsetWidth), 0);
      const size = folded ? ([widest, height] as const) : ([cardWidth, height + border] as const);
      if (told.current === size.join()) return;
      told.current = size.join();
      onSize(...size);
    };
    report();
    const observer = new ResizeObserver(report);
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  });
  return around;
}
