/** One part of several that a run is cut into, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The members of a part: every member is in one of them, and neighbours are in different ones. */
export function ofShard<Member>(all: readonly Member[], { part, of }: Shard): Member[] {
  return all.filter((_, at) => at % of === part - 1);
}
