// Plain data as short JSON: what many objects have in common is written once, and each of them names it by number.

/** Unpacked text comes from files, too: what claims more than this is broken, and would only fill the memory. */
const most = { shapes: 4_000, fields: 64, made: 4_000_000 } as const;

/** Differ from figure to figure; the rest – its state, its source, when it was seen – is that of hundreds. */
const ownFields = new Set(['value', 'low', 'high', 'from', 'to', 'text']);

/**
 * In the order of the object: a field that each object writes itself; one with the value that all of them have; or one that
 * has the same value as the object's own field before it, as the bounds of an exact figure.
 */
type ShapeField = string | readonly [field: string, value: unknown] | readonly [field: string];
type Shape = readonly ShapeField[];

/** Stands before the items of a list, where an object has the number of its shape. */
const list = -1;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

class Packing {
  readonly shapes: Shape[] = [];
  /** False: what was packed so far could not be unpacked again. */
  isReadable = true;
  private made = 0;
  private readonly numbers = new Map<string, number>();

  pack(value: unknown): unknown {
    if (!isObject(value)) return value;
    if (Array.isArray(value)) return [list, ...value.map((item) => this.pack(item))];
    const shape: ShapeField[] = [];
    const own: unknown[] = [];
    const isFigure = 'state' in value;
    let last: unknown;
    for (const [field, part] of Object.entries(value)) {
      if (part === undefined) continue;
      if (isFigure && !isObject(part) && (part === null || !ownFields.has(field))) shape.push([field, part]);
      else if (own.length > 0 && part === last && !isObject(part)) shape.push([field]);
      else {
        shape.push(field);
        own.push(this.pack(part));
        last = part;
      }
    }
    return [this.numberOf(shape), ...own];
  }

  private numberOf(shape: Shape): number {
    this.made += shape.length;
    this.isReadable &&= this.made <= most.made && shape.length <= most.fields && this.shapes.length < most.shapes;
    const name = JSON.stringify(shape);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.shapes.length);
    return this.shapes.push(shape) - 1;
  }
}

function isField(field: unknown): boolean {
  const name = Array.isArray(field) ? field[0] : field;
  // By this name an object could be given another prototype.
  return typeof name === 'string' && name !== '__proto__';
}

const isShape = (shape: unknown): boolean =>
  Array.isArray(shape) && shape.length <= most.fields && shape.every(isField);

/**
 * Gives plain data as JSON text, a fifth to a tenth as long as without packing where it holds figures; fields that are
 * undefined are left out, as in JSON.
 * @returns null for what `unpacked` would refuse: more than it takes, or a field that it takes from nobody
 */
export function packed(value: unknown): string | null {
  const packing = new Packing();
  const body = packing.pack(value);
  return packing.isReadable && packing.shapes.every(isShape) ? JSON.stringify([packing.shapes, body]) : null;
}

const broken = () => new TypeError('This is no packed value');

function checkedShapes(shapes: unknown): readonly Shape[] {
  if (!Array.isArray(shapes) || shapes.length > most.shapes || !shapes.every(isShape)) throw broken();
  return shapes as readonly Shape[];
}

class Unpacking {
  private readonly shapes: readonly Shape[];
  private made = 0;

  constructor(shapes: readonly Shape[]) {
    this.shapes = shapes;
  }

  unpack(body: unknown): unknown {
    if (!Array.isArray(body)) {
      if (isObject(body)) throw broken();
      return body;
    }
    const [number] = body;
    if (number === list) return body.slice(1).map((item) => this.unpack(item));
    const shape = typeof number === 'number' ? this.shapes[number] : undefined;
    if (!shape) throw broken();
    // A shape of many fields, named again and again in a few bytes, must not fill the memory.
    this.made += shape.length;
    if (this.made > most.made) throw broken();
    return this.objectOf(shape, body);
  }

  private objectOf(shape: Shape, body: readonly unknown[]): unknown {
    const made: Record<string, unknown> = {};
    let at = 0;
    for (const field of shape) {
      if (typeof field === 'string') {
        at += 1;
        made[field] = this.unpack(body[at]);
      } else made[field[0]] = field.length === 2 ? field[1] : body[at];
    }
    if (at !== body.length - 1) throw broken();
    return made;
  }
}

/**
 * Gives the value again.
 * @param stored what `packed` has written, parsed
 * @throws when it is something else
 */
export function unpacked(stored: unknown): unknown {
  if (!Array.isArray(stored) || stored.length !== 2) throw broken();
  return new Unpacking(checkedShapes(stored[0])).unpack(stored[1]);
}
