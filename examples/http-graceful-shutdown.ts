/**
 * Ends without losing a request: on SIGTERM no connection is accepted any more, what is being
 * answered and what is on its way is answered, and says that the connection ends. The process has
 * nothing left to do then, and ends by itself.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { ResponseBuilder, serve, type RequestHandler } from 'stallion-http';

const done = ResponseBuilder.status(200).finishHeaders().chunk('done\n').build();

const slow: RequestHandler = async ({ uri }) => {
  await wait(Number(uri.searchParams().get('ms') ?? 0));
  return done;
};

const port = Number(process.argv[2] ?? 8080);
const service = await serve(slow, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);

process.once('SIGTERM', () => {
  console.log('draining');
  void service.drain(5_000).then(({ ended, cut }) => {
    console.log(`${ended} connections ended, ${cut} were cut off`);
  });
});
