// The stages of a campaign: named, given a meaning, put in order by buttons or by dragging, added and taken out.
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { moveStage, type Stage, stageLimits, stageMeanings } from '../../lib/campaign/stages.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage } from '../ui/language-context.tsx';
import { Select } from '../ui/Select.tsx';
import { useStageName } from './use-stage-name.ts';

interface StageListProps {
  readonly stages: readonly Stage[];
  /** Creators at each stage, by its id; null while they are being counted. */
  readonly counts: ReadonlyMap<string, number> | null;
  readonly newKey: () => string;
  readonly onChange: (stages: readonly Stage[]) => void;
  /** Asked to take a stage out: the one above says where its creators go. */
  readonly onRemove: (stage: Stage) => void;
}

/** Where the focus goes after a change that moves or makes a line. */
interface FocusWish {
  readonly id: string;
  readonly part: 'up' | 'down' | 'name';
}

export function StageList({ stages, counts, newKey, onChange, onRemove }: StageListProps) {
  const { text } = useLanguage();
  const stageName = useStageName();
  const list = useRef<HTMLOListElement>(null);
  const [wish, setWish] = useState<FocusWish | null>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const nameOf = (stage: Stage) => stageName(stages, stage.id);

  useEffect(() => {
    if (wish === null) return;
    list.current?.querySelector<HTMLElement>(`[data-stage="${wish.id}"] [data-part="${wish.part}"]`)?.focus();
    setWish(null);
  }, [wish]);

  const move = (stage: Stage, to: number) => {
    onChange(moveStage(stages, stage.id, to));
    setSaid(text('campaigns', 'stageMoved', { name: nameOf(stage), place: to + 1 }));
  };
  const add = () => {
    const names = new Set(stages.map(nameOf));
    const first = text('campaigns', 'newStage');
    let name = first;
    for (let number = 2; names.has(name); number += 1) name = text('campaigns', 'newStageNumber', { number });
    const stage: Stage = { id: newKey(), name, meaning: 'open' };
    // Before the ways out: most stages are added on the way.
    const place = stages.findIndex(({ meaning }) => meaning === 'done' || meaning === 'declined');
    onChange(stages.toSpliced(place < 0 ? stages.length : place, 0, stage));
    setWish({ id: stage.id, part: 'name' });
  };
  const drop = (event: DragEvent, place: number) => {
    event.preventDefault();
    const stage = stages.find(({ id }) => id === dragged);
    if (stage) move(stage, place);
    setDragged(null);
    setOver(null);
  };

  return (
    <>
      <ol className="stage-list" ref={list}>
        {stages.map((stage, place) => (
          <li
            key={stage.id}
            className="stage-line"
            data-stage={stage.id}
            data-over={over === stage.id && dragged !== stage.id ? true : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(stage.id);
            }}
            onDrop={(event) => drop(event, place)}
          >
            <span
              className="stage-grip"
              aria-hidden="true"
              title={text('campaigns', 'stageDrag')}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', stage.id);
                setDragged(stage.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <Icon name="grip" />
            </span>
            <StageNameField
              stage={stage}
              shown={nameOf(stage)}
              onBoard={stageName([], stage.id)}
              label={text('campaigns', 'stageName', { place: place + 1 })}
              onName={(name) => onChange(stages.map((one) => (one === stage ? { ...stage, name } : one)))}
            />
            <Select
              aria-label={text('campaigns', 'stageMeaning', { name: nameOf(stage) })}
              value={stage.meaning}
              options={stageMeanings.map((value) => ({ value, label: text('campaigns', `meaning.${value}`) }))}
              onChange={(meaning) => onChange(stages.map((one) => (one === stage ? { ...stage, meaning } : one)))}
            />
            <span className="stage-count caption soft">
              {counts === null ? null : text('campaigns', 'stageCount', { count: counts.get(stage.id) ?? 0 })}
            </span>
            <span className="stage-acts">
              <LineButton
                part="up"
                label={text('campaigns', 'stageUp', { name: nameOf(stage) })}
                inactive={place === 0}
                onPress={() => {
                  move(stage, place - 1);
                  setWish({ id: stage.id, part: 'up' });
                }}
              />
              <LineButton
                part="down"
                label={text('campaigns', 'stageDown', { name: nameOf(stage) })}
                inactive={place === stages.length - 1}
                onPress={() => {
                  move(stage, place + 1);
                  setWish({ id: stage.id, part: 'down' });
                }}
              />
              <Button
                weight="quiet"
                label={text('campaigns', stages.length === 1 ? 'stageAlone' : 'stageRemove', { name: nameOf(stage) })}
                inactive={stages.length === 1}
                onPress={() => onRemove(stage)}
              >
                <Icon name="close" />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <span className="unseen" role="status">
        {said}
      </span>
      <Button inactive={stages.length >= stageLimits.stages} onPress={add}>
        <Icon name="plus" />
        {text('campaigns', 'addStage')}
      </Button>
    </>
  );
}

interface LineButtonProps {
  readonly part: 'up' | 'down';
  readonly label: string;
  readonly inactive: boolean;
  readonly onPress: () => void;
}

/** A button that the focus can come back to after its line has moved. */
function LineButton({ part, label, inactive, onPress }: LineButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      data-part={part}
      aria-label={label}
      title={label}
      aria-disabled={inactive || undefined}
      onClick={() => {
        if (!inactive) onPress();
      }}
    >
      <Icon name="chevron" className={`chevron chevron-${part}`} />
    </button>
  );
}

interface StageNameFieldProps {
  readonly stage: Stage;
  readonly shown: string;
  /** What a stage on board is called by the dictionary. */
  readonly onBoard: string;
  readonly label: string;
  readonly onName: (name: string) => void;
}

/** A stage on board is called by the language of the interface until it is renamed; emptied, it is called so again. */
function StageNameField({ stage, shown, onBoard, label, onName }: StageNameFieldProps) {
  /** While one types the field holds what was typed; null otherwise. */
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="input"
      data-part="name"
      aria-label={label}
      maxLength={stageLimits.name}
      value={typed ?? (stage.name === '' && shown === stage.id ? '' : shown)}
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        onName(value.trim() === onBoard ? '' : value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
