import type { RawClient } from '../../src/test/guarantees/raw-client.ts';
import { get } from '../answers.ts';
import type { Visit } from '../visit.ts';

/** Says it, waits for the end of the head, and sends octets that have to come back. */
async function echoed(client: RawClient, head: string, status: number): Promise<void> {
  const octets = 'echo \0\r\n\r\n'.repeat(1_000);
  client.send(head + octets);
  while (!client.text().includes('\r\n\r\n')) await client.untilBytes(client.bytes + 1);
  const text = client.text();
  const length = text.indexOf('\r\n\r\n') + 4;
  if (!text.startsWith(`HTTP/1.1 ${status} `)) throw new Error(`it says ${text.slice(0, 20)}`);
  await client.untilBytes(length + octets.length);
  client.socket.end();
  const ending = await client.ended();
  if (ending !== 'fin') throw new Error(`it ended with ${ending}`);
  if (client.text().slice(length) !== octets) throw new Error('what came back is something else');
}

const upgrade: Visit = {
  kind: 'upgrade',
  play: async (door) => {
    const head = get('/upgrade', 'Connection: upgrade', 'Upgrade: echo');
    await echoed(await door.open(), head, 101);
  },
};

const tunnel: Visit = {
  kind: 'tunnel',
  play: async (door) => {
    const head = 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n';
    await echoed(await door.open(), head, 200);
  },
};

/** Visitors that go on with another protocol. */
export const changingVisits: readonly Visit[] = [upgrade, tunnel];
