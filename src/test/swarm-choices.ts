import type { Random } from '../testing/random.ts';

/** How the connections of one swarm behave. */
export interface SwarmChoices {
  readonly connections: number;
  readonly messages: number;
  readonly messageBytes: number;

  /** How many parts a message is sent in: 1 is sent as it is, and not as a list. */
  readonly parts: number;
  readonly framing: 'streaming' | 'whole messages';
  readonly readBufferBytes: number;

  /** How likely a piece is answered with `yield`, and how likely with a mute for a turn. */
  readonly yields: number;
  readonly mutes: number;

  /**
   * Who ends a connection, and when: the client when all has come back, or as soon as it has sent
   * all, or at once in the midst of it; or the server.
   */
  readonly ending: 'client' | 'client, ahead' | 'hardClose' | 'server';
  readonly secured: boolean;
}

export function chooseSwarm(random: Random): SwarmChoices {
  const messageBytes = random.pick([1, 7, 100, 1_460, 5_000, 20_000, 100_000]);
  return {
    connections: random.pick([1, 3, 10, 30]),
    messages: random.between(1, messageBytes > 5_000 ? 10 : 60),
    messageBytes,
    parts: random.pick([1, 1, 2, 5]),
    framing: random.pick(['streaming', 'whole messages']),
    readBufferBytes: Math.max(messageBytes, random.pick([1, 100, 4_096, 65_536, 200_000])),
    yields: random.pick([0, 0, 0.3, 1]),
    mutes: random.pick([0, 0, 0.1]),
    ending: random.pick(['client', 'client, ahead', 'hardClose', 'server']),
    secured: random.chance(0.3),
  };
}
