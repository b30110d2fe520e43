import type { Ending, RawClient } from '../src/test/guarantees/raw-client.ts';
import { strictAnswers, type StrictAnswer } from '../src/test/strict-answers.ts';

/** A request without content. */
export function get(target: string, ...fields: readonly string[]): string {
  return [`GET ${target} HTTP/1.1`, 'Host: localhost', ...fields, '', ''].join('\r\n');
}

/** The head of a POST, whose content has to follow. */
export function postHead(target: string, length: number, ...fields: readonly string[]): string {
  const lines = [`POST ${target} HTTP/1.1`, 'Host: localhost', `Content-Length: ${length}`];
  return [...lines, ...fields, '', ''].join('\r\n');
}

/** Waits for the end, and reads all that came, octet by octet. */
export async function lastAnswers(
  client: RawClient,
  methods: readonly string[],
  expected: Ending = 'fin',
): Promise<readonly StrictAnswer[]> {
  const ending = await client.ended();
  if (ending !== expected) throw new Error(`it ended with ${ending}, and not with ${expected}`);
  const { answers, end } = strictAnswers(client.text(), methods, 'ended');
  if (end !== 'between') throw new Error(`behind ${answers.length} answers something is cut`);
  return answers;
}

/** Throws where the statuses are others. */
export function expectStatuses(
  answers: readonly StrictAnswer[],
  statuses: readonly number[],
): void {
  const got = answers.map(({ status }) => status).join();
  if (got !== statuses.join())
    throw new Error(`the answers are ${got}, and not ${statuses.join()}`);
}

/** Throws where the contents are others. */
export function expectContents(
  answers: readonly StrictAnswer[],
  contents: readonly string[],
): void {
  for (const [at, content] of contents.entries()) {
    const got = answers[at]?.content;
    if (got !== content)
      throw new Error(`content ${at + 1} is ${JSON.stringify(got?.slice(0, 80))}`);
  }
}
