// Moves the card's frame: by pointer, with the screen's coordinates because the frame moves along, and by arrow keys.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

/** CSS pixels away from the right and from the bottom edge of the window; `done` when the movement has ended. */
export type MoveCard = (right: number, bottom: number, done: boolean) => void;

/** CSS pixels per key press; with Shift the larger. */
const step = 16;
const leap = 96;
/** A press that moves less than this is a click. */
const slack = 4;

const keySteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

interface Drag {
  /** Where the press began, in the screen's units. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels told so far; whole ones, so that rounding does not add up. */
  right: number;
  bottom: number;
  moved: boolean;
}

/**
 * Gives the handlers of a handle.
 * @param zoom how many screen units one CSS pixel is (page zoom)
 */
export function useMoving(onMove: MoveCard, zoom: () => number) {
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);

  const end = () => {
    if (drag.current?.moved) {
      justDragged.current = true;
      onMove(0, 0, true);
    }
    drag.current = null;
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      justDragged.current = false;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      drag.current = { x: event.screenX, y: event.screenY, right: 0, bottom: 0, moved: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (!now) return;
      const right = Math.round((now.x - event.screenX) / zoom());
      const bottom = Math.round((now.y - event.screenY) / zoom());
      if (!now.moved && Math.hypot(right, bottom) < slack) return;
      const [moreRight, moreBottom] = [right - now.right, bottom - now.bottom];
      Object.assign(now, { right, bottom, moved: true });
      if (moreRight !== 0 || moreBottom !== 0) onMove(moreRight, moreBottom, false);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const direction = keySteps[event.key];
      if (!direction) return;
      event.preventDefault();
      const length = event.shiftKey ? leap : step;
      onMove(direction[0] * length, direction[1] * length, true);
    },
    /** True when the click that follows belongs to a drag; asking forgets it. */
    wasDragged: () => {
      const answer = justDragged.current;
      justDragged.current = false;
      return answer;
    },
  };
}
