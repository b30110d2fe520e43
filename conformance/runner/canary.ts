import { randomUUID } from 'node:crypto';
import { statusClass, type Response } from '../answer/response.ts';
import type { ProbedBench } from './bench.ts';
import { echoed } from './echoed.ts';

/** A request that can be told from every other by its target. */
export interface CanaryRequest {
  readonly target: string;
  readonly octets: string;
}

/** Makes a request for the echo path that no other run or case has made. */
export function canaryRequest({ target }: Pick<ProbedBench, 'target'>): CanaryRequest {
  const requestTarget = `${target.echoPath}?canary=${randomUUID()}`;
  const octets = `GET ${requestTarget} HTTP/1.1\r\nHost: ${target.hostHeader}\r\n\r\n`;
  return { target: requestTarget, octets };
}

/** Says why an answer is not the canary's own; `undefined` where it is. */
export function canaryMiss(
  canary: CanaryRequest,
  response: Response,
  { capabilities }: Pick<ProbedBench, 'capabilities'>,
): string | undefined {
  if (statusClass(response.status) !== 2) return 'it is no 2xx';
  if (!capabilities.has('echo')) return undefined;
  const target = echoed(response)?.target;
  if (target === canary.target) return undefined;
  return `it tells of the target ${JSON.stringify(target ?? null)}`;
}
