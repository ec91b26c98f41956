// While the page's figures are not there yet: shapes for a blink, then a sentence.
import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/language-context.tsx';

/** Longest time that shapes without words stand, in milliseconds. */
const skeletonTime = 300;

export function Waiting() {
  const { text } = useLanguage();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), skeletonTime);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting">
      {long ? (
        <p className="sentence" role="status">
          {text('card', 'waiting')}
        </p>
      ) : (
        <div className="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      )}
    </div>
  );
}
