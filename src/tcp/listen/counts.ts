/** What a listener has seen, since it listens. */
export interface ListenerCounts {
  /** Connections that were taken. */
  readonly accepted: number;

  /** Connections that were closed at once, because their peer had as many as it may. */
  readonly refused: number;

  /** How often no more were accepted for a while, because there were as many as may be. */
  readonly pausedAtLimit: number;

  /** How often no more were accepted for a while, because descriptors had run short. */
  readonly pausedForDescriptors: number;
}
