import type { Random } from '../../src/testing/random.ts';

/** A request that is sent, and what of it matters for its answer. */
export interface AskedRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly version: '1.0' | '1.1';
  readonly octets: string;
}

/** A few pipelined requests. What may stand behind the last one is no request. */
export interface Conversation {
  readonly requests: readonly AskedRequest[];
  readonly octets: string;
}

/** Makes a conversation. */
export function conversation(random: Random): Conversation {
  const count = random.between(1, 6);
  const requests = Array.from({ length: count }, (_, index) => request(random, index));
  const nonsense = random.chance(0.1)
    ? random.pick(['GET /', 'x\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n'])
    : '';
  return { requests, octets: requests.map(({ octets }) => octets).join('') + nonsense };
}

function request(random: Random, index: number): AskedRequest {
  const method = random.pick(['GET', 'GET', 'GET', 'HEAD', 'POST'] as const);
  const version = random.chance(0.15) ? '1.0' : '1.1';
  const lines = [`${method} /${index} HTTP/${version}`, 'Host: a'];
  if (version === '1.0' && random.chance(0.8)) lines.push('Connection: keep-alive');
  if (random.chance(0.05)) lines.push('Connection: close');
  if (method !== 'POST') return { method, version, octets: head(lines) };
  const content = 'x'.repeat(random.between(0, 40));
  if (random.chance(0.3)) lines.push('Expect: 100-continue');
  if (version === '1.1' && random.chance(0.4)) {
    const chunk = content === '' ? '' : `${content.length.toString(16)}\r\n${content}\r\n`;
    return {
      method,
      version,
      octets: `${head([...lines, 'Transfer-Encoding: chunked'])}${chunk}0\r\n\r\n`,
    };
  }
  return {
    method,
    version,
    octets: head([...lines, `Content-Length: ${content.length}`]) + content,
  };
}

function head(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}
