// The deadlines of a campaign: name and day, earliest first, what is overdue said in words.
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { Deadline } from '../../lib/campaign/campaign.ts';
import { daysBetween, deadlineLimits, inOrder } from '../../lib/campaign/deadlines.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { useDayWords } from './use-day-words.ts';

interface DeadlineListProps {
  readonly deadlines: readonly Deadline[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly newKey: () => string;
  readonly onChange: (deadlines: readonly Deadline[]) => void;
}

export function DeadlineList({ deadlines, today, newKey, onChange }: DeadlineListProps) {
  const { text } = useLanguage();
  const dayWords = useDayWords();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  useEffect(() => {
    if (added === null) return;
    list.current?.querySelector<HTMLElement>(`[data-deadline="${added}"] input`)?.focus();
    setAdded(null);
  }, [added]);

  const change = (changed: Deadline) => onChange(deadlines.map((one) => (one.id === changed.id ? changed : one)));
  const add = () => {
    const deadline = { id: newKey(), name: '', on: today };
    onChange([...deadlines, deadline]);
    setAdded(deadline.id);
  };
  /** Lines change places only when one has left them: not under the hands of who types a date. */
  const putInOrder = (event: FocusEvent) => {
    if (list.current?.contains(event.relatedTarget)) return;
    const ordered = inOrder(deadlines);
    if (ordered.some((deadline, place) => deadline !== deadlines[place])) onChange(ordered);
  };

  return (
    <>
      <ul className="deadline-list" ref={list} onBlur={putInOrder}>
        {deadlines.map((deadline, place) => {
          const name = deadline.name.trim() || text('campaigns', 'deadlineUnnamed');
          return (
            <li key={deadline.id} className="deadline-line" data-deadline={deadline.id}>
              <input
                className="input"
                aria-label={text('campaigns', 'deadlineName', { place: place + 1 })}
                maxLength={deadlineLimits.name}
                value={deadline.name}
                onChange={(event) => change({ ...deadline, name: event.target.value })}
              />
              <input
                className="input"
                type="date"
                max="9999-12-31"
                aria-label={text('campaigns', 'deadlineDay', { name })}
                value={deadline.on}
                onChange={(event) => change({ ...deadline, on: event.target.value })}
              />
              <span className="deadline-when caption">
                {deadline.on === '' ? null : dayWords(daysBetween(today, deadline.on))}
              </span>
              <Button
                weight="quiet"
                label={text('campaigns', 'deadlineRemove', { name })}
                onPress={() => {
                  onChange(deadlines.filter(({ id }) => id !== deadline.id));
                  addButton.current?.focus();
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          );
        })}
      </ul>
      <Button ref={addButton} inactive={deadlines.length >= deadlineLimits.deadlines} onPress={add}>
        <Icon name="plus" />
        {text('campaigns', 'addDeadline')}
      </Button>
    </>
  );
}
