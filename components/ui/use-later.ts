// For work that nobody waits for: it begins a moment after the surface has opened, so that what is waited for comes first.
import { useEffect, useState } from 'react';

/** The first rows are there by then; counting a hundred thousand takes the store a third of a second each time. In milliseconds. */
const moment = 700;

/** Gives false at first, and true a moment later. */
export function useLater(): boolean {
  const [isLater, setIsLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLater(true), moment);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}
