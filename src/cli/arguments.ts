import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { reporters, type ReporterName } from '../../conformance/report/reporters.ts';
import type { Shard } from '../../conformance/runner/shard.ts';
import type { ReportTo } from './conformance-options.ts';

/** Reads a port: 0, which lets the operating system choose, to 65535. */
export function portArgument(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}

/** Reads a time in milliseconds: 1 to ten minutes. */
export function timeArgument(text: string): number {
  const ms = Number(text);
  if (!/^\d{1,6}$/.test(text) || ms < 1 || ms > 600_000) {
    throw new InvalidArgumentError('A time is a whole number of milliseconds from 1 to 600000.');
  }
  return ms;
}

/** Reads how often: 0 to 100. */
export function countArgument(text: string): number {
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count > 100) {
    throw new InvalidArgumentError('It is a whole number from 0 to 100.');
  }
  return count;
}

/** Reads `I/N`: part I of N, counted from 1. */
export function shardArgument(text: string): Shard {
  const [, part, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  if (part === undefined || Number(part) > Number(of)) {
    throw new InvalidArgumentError('It is I/N: part I of N parts, such as 1/4.');
  }
  return { part: Number(part), of: Number(of) };
}

/** Reads a number of octets: 1 to a million. */
export function sizeArgument(text: string): number {
  const octets = Number(text);
  if (!/^\d{1,7}$/.test(text) || octets < 1 || octets > 1_000_000) {
    throw new InvalidArgumentError('It is a whole number of octets from 1 to 1000000.');
  }
  return octets;
}

/** Reads a file of certificates in PEM. */
export function certificatesArgument(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InvalidArgumentError('It cannot be read.');
  }
}

/** Reads a path: origin-form without a query. */
export function pathArgument(text: string): string {
  if (!/^\/[!$&-;=@-Z_a-z~%]*$/.test(text)) {
    throw new InvalidArgumentError('A path begins with / and has neither a query nor blanks.');
  }
  return text;
}

/** Reads `NAME` or `NAME=FILE`, and adds it to those that were given before. */
export function reporterArgument(text: string, before: readonly ReportTo[]): ReportTo[] {
  const [name = '', ...rest] = text.split('=');
  if (!isReporter(name)) {
    throw new InvalidArgumentError(`The reporters are ${Object.keys(reporters).join(', ')}.`);
  }
  return [...before, { name, file: rest.length === 0 ? undefined : rest.join('=') }];
}

function isReporter(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}

/** Makes a reader of an option that may be given several times, each time one of `allowed`. */
export function oneOf<T extends string>(allowed: readonly T[]) {
  return (text: string, before: readonly T[]): T[] => {
    const value = allowed.find((each) => each === text);
    if (value === undefined) throw new InvalidArgumentError(`It is one of ${allowed.join(', ')}.`);
    return [...before, value];
  };
}

/** Reads an option that may be given several times. */
export function repeated(text: string, before: readonly string[]): string[] {
  return [...before, text];
}
