// The width that an element has in the page, followed as it changes.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Gives a ref for the element and its inner width in CSS pixels; before it is known, `otherwise`. */
export function useWidth(otherwise: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(otherwise);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const read = () => measured.clientWidth > 0 && setWidth(measured.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
