#!/usr/bin/env node
import { run } from './program.ts';

const interruption = new AbortController();
const interrupt = (): void => {
  interruption.abort();
};
process.once('SIGINT', interrupt).once('SIGTERM', interrupt);

process.exitCode = await run(process.argv.slice(2), {
  in: process.stdin,
  out: process.stdout,
  err: process.stderr,
  interruption: interruption.signal,
});
process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
