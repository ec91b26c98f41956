// A view of the workspace's table under a name: which columns, in which order, which rows.

/** A view as the store keeps it; what stands in `view` is checked when it is read, as another version may have written it. */
export interface SavedView {
  /** Random; `current:<list>` stands for how the table of a list was left. */
  readonly id: string;
  readonly name: string;
  readonly view: unknown;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}
