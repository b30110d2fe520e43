import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TcpConnection } from '../tcp/connection.ts';
import { TcpListener } from '../tcp/listen/listener.ts';
import { TlsClient } from '../tcp/node/tls-client.ts';
import { TlsServer } from '../tcp/node/tls-server.ts';
import { Random } from '../testing/random.ts';
import { makeCertificates } from './certificate.ts';
import { chooseSwarm, type SwarmChoices } from './swarm-choices.ts';
import { SwarmSide, type SwarmPlan } from './swarm-side.ts';

/** How many swarms there are: more with STALLION_SWARM. */
const seeds = Number(process.env['STALLION_SWARM'] ?? 60);

const { ca, server: own } = await makeCertificates();
const serverTls = new TlsServer(own);
const clientTls = new TlsClient({ ca });

interface Swarm {
  readonly clients: readonly SwarmSide[];
  readonly servers: readonly SwarmSide[];
  readonly faults: readonly unknown[];

  /** How many connections the listener has left. */
  readonly left: number;
}

/** Lets a swarm meet a listener, and waits until all of it is gone. */
async function swarm(seed: number, choices: SwarmChoices): Promise<Swarm> {
  const faults: unknown[] = [];
  const servers: SwarmSide[] = [];
  let over = 0;
  let allOver: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    allOver = resolve;
  });
  const plan = (salt: number): SwarmPlan => ({
    choices,
    random: new Random(seed * 1_000 + salt),
    salt,
    onFault: (error) => faults.push(error),
    onOver: () => {
      over++;
      if (over === 2 * choices.connections) allOver();
    },
  });
  const onFault = (error: unknown): void => void faults.push(error);
  const { readBufferBytes, secured } = choices;
  const listener = new TcpListener({ port: 0, host: '127.0.0.1' }, (socket) => {
    const options = { readBufferBytes, onFault, ...(secured && { tls: serverTls }) };
    // All clients of a swarm send the same stream: the server cannot tell them apart.
    const side = new SwarmSide(plan(0), 'server', (owner) =>
      TcpConnection.server(socket, owner, options),
    );
    servers.push(side);
    return side;
  });
  const address = await listener.listen();
  const options = { readBufferBytes, onFault, ...(secured && { tls: clientTls }) };
  const clients = Array.from(
    { length: choices.connections },
    () =>
      new SwarmSide(plan(0), 'client', (owner) => TcpConnection.client(address, owner, options)),
  );
  await ended;
  await listener.close();
  return { clients, servers, faults, left: listener.connectionCount };
}

for (let seed = 1; seed <= seeds; seed++) {
  const choices = chooseSwarm(new Random(seed));
  test(`swarm ${seed}: ${JSON.stringify(choices)}`, async () => {
    const { clients, servers, faults, left } = await swarm(seed, choices);
    assert.deepEqual(faults, []);
    assert.deepEqual([servers.length, left], [choices.connections, 0]);
    if (choices.ending === 'hardClose') return;
    for (const side of [...clients, ...servers]) {
      assert.deepEqual([side.received, side.end], [side.totalBytes, 'closed']);
    }
  });
}
