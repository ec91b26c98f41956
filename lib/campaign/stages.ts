// The stages that a creator passes in a campaign: the usual ones, and how an edited list is kept sound.

/**
 * What a stage means to the budget and to the next step.
 * - `open`: nothing is agreed
 * - `committed`: the fee is agreed or due
 * - `done`: delivered and settled; its fee counts as spent
 * - `declined`: nothing will come of it
 */
export type StageMeaning = 'open' | 'committed' | 'done' | 'declined';

export const stageMeanings: readonly StageMeaning[] = ['open', 'committed', 'done', 'declined'];

/** The stages on board, named by the dictionary. */
export const defaultStageIds = [
  'candidate',
  'invited',
  'negotiating',
  'signed',
  'executing',
  'live',
  'closed',
  'declined',
] as const;

export type DefaultStageId = (typeof defaultStageIds)[number];

export interface Stage {
  /** One of `defaultStageIds`, or a random key. Stays when the stage is renamed. */
  readonly id: string;
  /** Empty: the dictionary's name of a stage on board. */
  readonly name: string;
  readonly meaning: StageMeaning;
}

const meaningOf: Readonly<Record<DefaultStageId, StageMeaning>> = {
  candidate: 'open',
  invited: 'open',
  negotiating: 'open',
  signed: 'committed',
  executing: 'committed',
  live: 'committed',
  closed: 'done',
  declined: 'declined',
};

/** 候選 → 已邀約 → 洽談 → 簽約 → 執行 → 上線 → 結案, and 婉拒 beside them. */
export const defaultStages: readonly Stage[] = defaultStageIds.map((id) => ({ id, name: '', meaning: meaningOf[id] }));

export const isDefaultStageId = (id: string): id is DefaultStageId => defaultStageIds.some((known) => known === id);

/** Where a creator begins. */
export const firstStageOf = (stages: readonly Stage[]): string => stages[0]?.id ?? 'candidate';

/** What a list of stages may hold. */
export const stageLimits = { stages: 30, name: 40 } as const;

/** What keeps a list of stages from being kept, and at which stage. */
export interface StageProblem {
  readonly id: string;
  /** `no-name`: a stage of the user's own without a name · `same-name`: another one before it has the name. */
  readonly kind: 'no-name' | 'same-name';
}

/** Two names that differ in case, width or space around them are one for a reader. */
const asRead = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/**
 * Gives everything that is wrong with the names.
 * @param nameOf what a stage is called on the screen
 */
export function stageProblems(stages: readonly Stage[], nameOf: (stage: Stage) => string): readonly StageProblem[] {
  const known = new Set<string>();
  return stages.flatMap((stage): readonly StageProblem[] => {
    const isNameless = stage.name.trim() === '' && !isDefaultStageId(stage.id);
    const name = asRead(isNameless ? '' : nameOf(stage));
    if (name === '') return [{ id: stage.id, kind: 'no-name' }];
    if (known.has(name)) return [{ id: stage.id, kind: 'same-name' }];
    known.add(name);
    return [];
  });
}

/** Gives the stages with the one of this id at another place (0 is the first); beyond the ends it stands at the end. */
export function moveStage(stages: readonly Stage[], id: string, to: number): readonly Stage[] {
  const moving = stages.find((stage) => stage.id === id);
  if (!moving) return stages;
  return stages.filter((stage) => stage !== moving).toSpliced(Math.max(0, to), 0, moving);
}

/** May the stage be taken out? One always stays, and nobody stays behind on one that is gone. */
export const canLeaveFor = (stages: readonly Stage[], id: string, to: string): boolean =>
  id !== to && stages.some((stage) => stage.id === id) && stages.some((stage) => stage.id === to);
