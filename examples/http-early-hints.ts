/** Lets the client fetch what it will need while the page is still being made. */
import { setTimeout as wait } from 'node:timers/promises';
import { ResponseBuilder, serve, type RequestHandler } from 'stallion-http';

const style = '</style.css>; rel=preload; as=style';

const page: RequestHandler = async (_request, _content, responder) => {
  // To an HTTP/1.0 client nothing is sent, and nothing is lost.
  responder.informational(103, [['Link', style]]);
  await wait(50);
  return ResponseBuilder.status(200)
    .header('Content-Type', 'text/html')
    .header('Link', style)
    .finishHeaders()
    .chunk('<link rel="stylesheet" href="/style.css"><p>Hello\n')
    .build();
};

const port = Number(process.argv[2] ?? 8080);
const service = await serve(page, { listen: { port, host: '127.0.0.1' } });
console.log(`Listening on ${service.address.host}:${service.address.port}`);
process.on('SIGTERM', () => void service.drain(1_000));
