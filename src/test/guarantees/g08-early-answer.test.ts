import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count } from './counts.ts';
import { noPython, python } from './python.ts';
import { startService } from './service-process.ts';

const TIMES = count({ quick: 3, full: 40 });
const UPLOAD_BYTES = count({ quick: 10_000_000, full: 50_000_000 });
const ANSWER_BYTES = [3, 200_000, 1_000_000];
const DELAY_SECONDS = [0, 0.05, 0.5];

for (const bytes of ANSWER_BYTES) {
  test(
    `early answer: ${bytes} octets arrive whole while content is sent`,
    { skip: noPython },
    async (context) => {
      // The limit is beyond what is sent, so that it is the application that answers early.
      const contentBytesMax = UPLOAD_BYTES;
      const { address } = await startService(context, { config: { contentBytesMax } });
      const { port } = address;
      for (const delay of DELAY_SECONDS) {
        const words = [port, bytes, UPLOAD_BYTES, delay, TIMES];
        const told = await python('early-answer-client.py', words);
        assert.equal(told, `413 ${bytes} fin\n`.repeat(TIMES));
      }
      context.diagnostic(`${TIMES * DELAY_SECONDS.length} answers, all whole`);
    },
  );
}

test('early answer: a refusal arrives whole as well', { skip: noPython }, async (context) => {
  const { address } = await startService(context);
  for (const delay of DELAY_SECONDS) {
    // The limit is 1 MiB by default, and what is refused for it is told in a few words.
    const words = [address.port, 1, UPLOAD_BYTES, delay, TIMES];
    const told = await python('early-answer-client.py', words);
    assert.match(told, /^(413 [1-9]\d* fin\n)+$/);
    assert.equal(told.match(/\n/g)?.length, TIMES);
  }
});
