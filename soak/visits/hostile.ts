import { setTimeout as later } from 'node:timers/promises';
import { strictAnswers } from '../../src/test/strict-answers.ts';
import { expectStatuses, get, lastAnswers, postHead } from '../answers.ts';
import type { Visit } from '../visit.ts';

/** How long a trickle goes on at most. Every deadline of the server is shorter. */
const TRICKLE_MS = 20_000;
const DROP_MS = 100;

const silent: Visit = {
  kind: 'says nothing',
  play: async (door) => {
    const client = await door.openBare();
    const ending = await client.ended();
    if (client.bytes > 0 && !door.isSecured) throw new Error(`it was told ${client.text()}`);
    if (ending !== 'fin' && !door.isSecured) throw new Error(`it ended with ${ending}`);
  },
};

const idle: Visit = {
  kind: 'says no more',
  play: async (door) => {
    const client = await door.open();
    client.send(get('/'));
    expectStatuses(await lastAnswers(client, ['GET']), [200]);
  },
};

const tricklingHead: Visit = {
  kind: 'trickles a head',
  play: async (door) => {
    const client = await door.open();
    const ended = lastAnswers(client, ['GET']);
    const head = get('/', `X: ${'x'.repeat(10_000)}`);
    for (let at = 0; at < TRICKLE_MS / DROP_MS && !client.socket.readableEnded; at++) {
      client.send(head[at] ?? '');
      await later(DROP_MS);
    }
    expectStatuses(await ended, [408]);
  },
};

const tricklingContent: Visit = {
  kind: 'trickles content',
  play: async (door) => {
    const client = await door.open();
    const ended = lastAnswers(client, ['POST']);
    client.send(postHead('/', 10_000));
    for (let at = 0; at < TRICKLE_MS / DROP_MS && !client.socket.readableEnded; at++) {
      client.send('x');
      await later(DROP_MS);
    }
    expectStatuses(await ended, [408]);
  },
};

const stalled: Visit = {
  kind: 'takes nothing',
  isBare: true,
  play: async (door) => {
    const client = await door.open();
    client.socket.pause();
    client.send(get('/stream'));
    // Longer than the server bears. Node takes a reset behind octets for an end in order.
    await later(6_000);
    client.socket.resume();
    await client.ended();
    const { end } = strictAnswers(client.text(), ['GET']);
    if (end !== 'cut') throw new Error('it is whole, though it has no end');
  },
};

const flooding: Visit = {
  kind: 'floods and takes nothing',
  isBare: true,
  play: async (door, random) => {
    const client = await door.open();
    const howMany = random.between(1_000, 50_000);
    client.socket.pause();
    client.send(get('/').repeat(howMany));
    await later(random.between(1, 3_000));
    client.socket.resume();
    client.socket.end();
    await client.ended();
    const methods = Array.from({ length: howMany }, () => 'GET');
    const { answers } = strictAnswers(client.text(), methods);
    if (answers.length === 0) throw new Error('nothing was answered');
  },
};

const resetting: Visit = {
  kind: 'resets',
  isBare: true,
  play: async (door, random) => {
    const client = await door.open();
    client.socket.on('error', () => undefined);
    const target = random.pick(['/', '/stream', '/after?ms=20&bytes=100000'] as const);
    const octets = get(target).repeat(random.between(1, 5));
    client.send(octets.slice(0, random.between(1, octets.length)));
    await later(random.between(0, 40));
    client.socket.resetAndDestroy();
  },
};

const nonsense: Visit = {
  kind: 'talks nonsense',
  isBare: true,
  play: async (door, random) => {
    const client = await door.open();
    const octets = Buffer.from(Array.from({ length: 200 }, () => random.between(0, 255)));
    client.socket.end(Buffer.concat([octets, Buffer.from('\r\n\r\n')]));
    expectStatuses(await lastAnswers(client, ['GET']), [400]);
  },
};

const unsecured: Visit = {
  kind: 'speaks no TLS',
  play: async (door) => {
    if (!door.isSecured) return;
    const client = await door.openBare();
    client.send(get('/'));
    await client.ended();
    if (client.text().includes('HTTP/1.1')) throw new Error('it was answered in the open');
  },
};

/** Visitors that take what they can get, or want to do harm. */
export const hostileVisits: readonly Visit[] = [
  silent,
  idle,
  tricklingHead,
  tricklingContent,
  stalled,
  flooding,
  resetting,
  nonsense,
  unsecured,
];
