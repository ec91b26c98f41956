// Draws a laid-out picture on a canvas and gives it as PNG. Texts are drawn as texts: nothing of a page can be more than that.

import type { Reasoning } from '../../lib/outreach/reasoning.ts';
import {
  type DrawCall,
  layoutPicture,
  type MeasureFont,
  type Picture,
  type PictureFont,
  pictureScale,
} from './reasoning-picture.ts';

/** The interface's own fonts: the system's, nothing is loaded. */
const family = 'system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif';

/** Highest canvas that every browser of ours draws, in device pixels. */
const highest = 16_000;

const fontOf = ({ size, weight }: PictureFont) => `${weight} ${size}px ${family}`;

function drawMark(
  brush: CanvasRenderingContext2D,
  { x, y, verdict }: Extract<DrawCall, { readonly kind: 'mark' }>,
): void {
  brush.lineWidth = 1.6;
  brush.beginPath();
  switch (verdict) {
    case 'look':
      brush.moveTo(x, y - 4.1);
      brush.lineTo(x + 4.1, y);
      brush.lineTo(x, y + 4.1);
      brush.lineTo(x - 4.1, y);
      brush.closePath();
      break;
    case 'alarm':
      brush.rect(x - 4, y - 4, 8, 8);
      brush.moveTo(x - 2, y);
      brush.lineTo(x + 2, y);
      break;
    case 'cannot-tell':
      brush.moveTo(x - 3, y);
      brush.lineTo(x + 3, y);
      break;
    case 'ok':
      brush.arc(x, y, 2.6, 0, 2 * Math.PI);
      break;
    case null:
      brush.arc(x, y, 1.2, 0, 2 * Math.PI);
      break;
  }
  brush.stroke();
}

function draw(brush: CanvasRenderingContext2D, call: DrawCall): void {
  brush.fillStyle = call.colour;
  brush.strokeStyle = call.colour;
  switch (call.kind) {
    case 'text':
      brush.font = fontOf(call.font);
      brush.fillText(call.text, call.x, call.y);
      break;
    case 'box':
      brush.fillRect(call.x, call.y, call.width, call.height);
      break;
    case 'dot':
      brush.beginPath();
      brush.arc(call.x, call.y, call.radius, 0, 2 * Math.PI);
      brush.fill();
      break;
    case 'mark':
      drawMark(brush, call);
      break;
  }
}

/** Gives the report as PNG; rejects when the browser gives no canvas. */
export function drawReasoning(reasoning: Reasoning): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.reject(new Error('no canvas'));
  const measure: MeasureFont = (text, font) => {
    brush.font = fontOf(font);
    return brush.measureText(text).width;
  };
  const picture: Picture = layoutPicture(reasoning, measure);
  const scale = Math.min(pictureScale, highest / picture.height);
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  brush.scale(scale, scale);
  brush.textBaseline = 'alphabetic';
  for (const call of picture.calls) draw(brush, call);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
