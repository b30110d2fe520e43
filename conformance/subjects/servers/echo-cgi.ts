#!/usr/bin/env node
// A CGI program that tells what it was given. It stands alone: it is copied to where Apache finds
// it.
const content: Buffer[] = [];
for await (const piece of process.stdin) content.push(Buffer.from(piece as Uint8Array));
const seen = {
  method: process.env['REQUEST_METHOD'],
  target: process.env['REQUEST_URI'],
  content: Buffer.concat(content).toString('latin1'),
};
const answer = JSON.stringify(seen);
const length = Buffer.byteLength(answer);
process.stdout.write(
  `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${answer}`,
);
