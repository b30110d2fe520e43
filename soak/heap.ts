/** What was measured when nobody was there. */
export interface Sample {
  readonly minute: number;
  readonly heapBytes: number;
}

/** The first minutes fill caches, and compile: the heap goes up, and then stays. */
const WARM_UP_MINUTES = 10;

/** Below this, noise would decide. */
const JUDGED_MINUTES = 10;

/** By how much the heap grows in ten minutes: a part of it. Absent where the run was too short. */
export function growth(samples: readonly Sample[]): number | undefined {
  const warm = samples.filter(({ minute }) => minute > WARM_UP_MINUTES);
  const first = warm[0]?.minute ?? 0;
  const last = warm.at(-1)?.minute ?? 0;
  if (last - first < JUDGED_MINUTES) return undefined;
  const minutes = mean(warm.map(({ minute }) => minute));
  const bytes = mean(warm.map(({ heapBytes }) => heapBytes));
  // The straight line that fits best.
  let above = 0;
  let below = 0;
  for (const { minute, heapBytes } of warm) {
    above += (minute - minutes) * (heapBytes - bytes);
    below += (minute - minutes) ** 2;
  }
  return ((above / below) * 10) / bytes;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
