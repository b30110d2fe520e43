import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import type { AcceptedSocket } from '../tcp/accepted-socket.ts';
import type { Security } from '../tcp/security.ts';
import { Random } from '../testing/random.ts';
import { failEach, simulate } from '../testing/simulate.ts';
import type { SimulatedNetwork } from '../testing/simulated-network.ts';
import { SimulatedTls } from '../testing/simulated-tls.ts';
import { SimulatedWire } from '../testing/simulated-wire.ts';
import { chooseConditions } from './scenario-choices.ts';
import { ScenarioSide } from './scenario-side.ts';

/** `STALLION_SEEDS` plays more of them, `STALLION_SEED` one of them. */
const { STALLION_SEEDS = '2000', STALLION_SEED } = process.env;
const only = STALLION_SEED === undefined ? undefined : Number(STALLION_SEED);
const first = only ?? 1;
const last = only ?? Number(STALLION_SEEDS);

type Tls = 'none' | 'atOnce' | 'upgrade';

interface Securities {
  readonly atOnce: Security | undefined;
  readonly upgrade: Security | undefined;
}

function securities(tls: Tls, role: 'server' | 'client', isTrusted: boolean): Securities {
  const security = new SimulatedTls({ role, isTrusted });
  return {
    atOnce: tls === 'atOnce' ? security : undefined,
    upgrade: tls === 'upgrade' ? security : undefined,
  };
}

type Fault = (error: unknown) => void;

function accepted(
  network: SimulatedNetwork,
  socket: AcceptedSocket,
  { atOnce, upgrade }: Securities,
  onFault: Fault,
): ScenarioSide {
  const { wire } = socket;
  assert.ok(wire instanceof SimulatedWire);
  const options = { onFault, ...(atOnce && { tls: atOnce }) };
  return new ScenarioSide({ network, salt: 7, upgrade }, (side) => ({
    connection: TcpConnection.server(socket, side, options),
    wire,
  }));
}

function opened(
  network: SimulatedNetwork,
  { atOnce, upgrade }: Securities,
  onFault: Fault,
): ScenarioSide {
  const wire = network.connect({ host: 'server', port: 80 });
  // The wire is there before its connection, so that both can be held against each other.
  const over = {
    clock: network.clock,
    connect: () => wire,
    listen: network.listen.bind(network),
  };
  const options = { network: over, onFault, ...(atOnce && { tls: atOnce }) };
  return new ScenarioSide({ network, salt: 99, upgrade }, (side) => ({
    connection: TcpConnection.client({ host: 'server', port: 80 }, side, options),
    wire,
  }));
}

/** Opens a connection or several, lets both sides do as they like, and looks at how it ended. */
function play(network: SimulatedNetwork): void {
  const { random } = network;
  const faults: unknown[] = [];
  const sides: ScenarioSide[] = [];
  const tls = random.pick(['none', 'none', 'atOnce', 'upgrade'] as const);
  const isTrusted = random.chance(0.9);
  const onFault = (error: unknown): void => void faults.push(error);
  const server = securities(tls, 'server', isTrusted);
  const client = securities(tls, 'client', isTrusted);
  const listener = new TcpListener({ port: 80, network, onFault }, (socket) => {
    const side = accepted(network, socket, server, onFault);
    const { port } = socket.wire.remote;
    const peer = sides.find(({ connection }) => connection.localAddress.port === port);
    assert.ok(peer !== undefined);
    peer.other = side;
    side.other = peer;
    sides.push(side);
    return side;
  });
  void listener.listen().catch(() => undefined);
  network.run(1);
  for (let count = random.between(1, 3); count > 0; count--) {
    sides.push(opened(network, client, onFault));
  }
  network.run(20_000);
  void listener.drain(60_000);
  network.run();
  assert.deepEqual(faults, []);
  for (const side of sides) assert.ok(side.end !== undefined, 'every side has heard of its end');
  for (const side of sides) checkDelivery(side);
  assert.equal(network.openWires, 0, 'no wire is left');
  assert.equal(network.clock.alarmCount(), 0, 'no alarm is left');
  assert.equal(listener.connectionCount, 0);
}

/** A side that both sides ended in order has all that the other sent, but for half a message. */
function checkDelivery(side: ScenarioSide): void {
  const { other } = side;
  if (other?.end !== 'closed' || side.end !== 'closed') return;
  if (side.choices.mutes > 0 || side.meddled) return;
  const { framing } = side.choices;
  const missing = other.accepted - side.received;
  if (framing === 'streaming') assert.equal(missing, 0, 'a graceful close loses nothing');
  else assert.ok(missing >= 0 && missing < framing, `a graceful close loses nothing: ${missing}`);
}

test(`TCP simulated: seeds ${first} to ${last} keep every promise`, () => {
  for (let seed = first; seed <= last; seed++) {
    simulate(seed, chooseConditions(new Random(seed)), play);
  }
});

test('TCP simulated: whichever operation fails, every promise is kept', () => {
  const conditions = { segmentBytes: 100_000, windowBytes: 100_000 };
  let survived = 0;
  for (let seed = 1; seed <= 20; seed++) survived += failEach(seed, conditions, play);
  assert.ok(survived > 500, `only ${survived} failures`);
});
