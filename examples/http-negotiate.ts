/** One thing in several media types: the client says in `Accept` what it likes best. */
import { negotiate, ResponseBuilder, serve } from 'stallion-http';
import type { PreparedResponse, Request } from 'stallion-http';

const greetings = {
  'application/json': '{"hello":"you"}\n',
  'text/html': '<p>Hello, you</p>\n',
  'text/plain': 'Hello, you\n',
};

const offers = ['application/json', 'text/html', 'text/plain'] as const;

/** Made once: they are the same for everybody. `Vary` tells caches what they depend on. */
const responses = new Map(
  offers.map((type) => [
    type,
    ResponseBuilder.status(200)
      .header('Content-Type', type)
      .header('Vary', 'Accept')
      .finishHeaders()
      .chunk(greetings[type])
      .build(),
  ]),
);

const notAcceptable = ResponseBuilder.status(406)
  .header('Content-Type', 'text/plain')
  .header('Vary', 'Accept')
  .finishHeaders()
  .chunk(`There is ${offers.join(', ')}\n`)
  .build();

function hello({ headers }: Request): PreparedResponse {
  const chosen = negotiate(headers, offers);
  if (chosen.kind === 'none-acceptable') return notAcceptable;
  return responses.get(chosen.mediaType) ?? notAcceptable;
}

const port = Number(process.argv[2] ?? 8080);
const service = await serve(hello, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
