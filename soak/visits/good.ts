import { expectContents, expectStatuses, get, lastAnswers, postHead } from '../answers.ts';
import type { Visit } from '../visit.ts';

/** So many of one thing. */
function times<Item>(howMany: number, item: Item): Item[] {
  return Array.from({ length: howMany }, () => item);
}

const oneByOne: Visit = {
  kind: 'one by one',
  play: async (door, random) => {
    const client = await door.open();
    const howMany = random.between(1, 20);
    for (let left = howMany; left > 0; left--) {
      const bytes = client.bytes;
      client.send(get('/'));
      await client.untilBytes(bytes + 1);
    }
    client.socket.end();
    const answers = await lastAnswers(client, times(howMany, 'GET'));
    expectContents(answers, times(howMany, 'hello'));
  },
};

const pipelined: Visit = {
  kind: 'pipelined',
  play: async (door, random) => {
    const client = await door.open();
    const howMany = random.between(2, 100);
    client.socket.end(get('/').repeat(howMany));
    expectContents(await lastAnswers(client, times(howMany, 'GET')), times(howMany, 'hello'));
  },
};

const upload: Visit = {
  kind: 'upload',
  play: async (door, random) => {
    const client = await door.open();
    const length = random.between(0, 800_000);
    client.send(postHead('/', length, 'Connection: close') + 'x'.repeat(length));
    expectContents(await lastAnswers(client, ['POST']), ['hello']);
  },
};

const uploadInChunks: Visit = {
  kind: 'upload in chunks',
  play: async (door, random) => {
    const client = await door.open();
    const fields = 'Host: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n';
    client.send(`POST / HTTP/1.1\r\n${fields}\r\n`);
    for (let left = random.between(0, 20); left > 0; left--) {
      const length = random.between(1, 20_000);
      client.send(`${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`);
    }
    client.send('0\r\n\r\n');
    expectContents(await lastAnswers(client, ['POST']), ['hello']);
  },
};

const download: Visit = {
  kind: 'download',
  play: async (door, random) => {
    const client = await door.open();
    const bytes = random.between(0, 900_000);
    client.send(get(`/after?ms=${random.between(0, 50)}&bytes=${bytes}`, 'Connection: close'));
    expectContents(await lastAnswers(client, ['GET']), ['x'.repeat(bytes)]);
  },
};

const asking: Visit = {
  kind: 'asks before it uploads',
  play: async (door) => {
    const client = await door.open();
    client.send(postHead('/', 5, 'Expect: 100-continue', 'Connection: close'));
    await client.untilBytes('HTTP/1.1 100 Continue\r\n\r\n'.length);
    client.send('hello');
    const answers = await lastAnswers(client, ['POST']);
    expectContents(answers, ['hello']);
    if (answers[0]?.interims.join() !== '100') throw new Error('it was not told to go on once');
  },
};

const halfClosed: Visit = {
  kind: 'half-closed',
  play: async (door, random) => {
    const client = await door.open();
    const bytes = random.between(0, 300_000);
    const late = get(`/after?ms=${random.between(0, 300)}&bytes=${bytes}`);
    client.socket.end(late + get('/') + late);
    const content = 'x'.repeat(bytes);
    expectContents(await lastAnswers(client, ['GET', 'GET', 'GET']), [content, 'hello', content]);
  },
};

const tooLarge: Visit = {
  kind: 'too large',
  play: async (door, random) => {
    const client = await door.open();
    client.send(postHead('/', 4_000_000));
    for (let sent = 0; sent < 4_000_000; sent += 100_000) client.send('x'.repeat(100_000));
    if (random.chance(0.5)) client.socket.pause();
    setTimeout(() => client.socket.resume(), random.between(1, 200));
    expectStatuses(await lastAnswers(client, ['POST']), [413]);
  },
};

/** Visitors that are as one would wish. */
export const goodVisits: readonly Visit[] = [
  oneByOne,
  pipelined,
  upload,
  uploadInChunks,
  download,
  asking,
  halfClosed,
  tooLarge,
];
