import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanTarget, targetForm, type TargetForm } from './grammar/request-target.ts';
import { TargetUri } from './target-uri.ts';
import { AUTHORITY_FORM, HOST } from './testing/abnf-patterns.ts';
import { octetsOf } from './testing/octets.ts';

/** The form that the grammar finds in a target; undefined where it refuses the target. */
function formOf(method: string, target: string): TargetForm | undefined {
  const octets = octetsOf(`${target} `);
  if (scanTarget(octets, 0, octets.length) !== target.length) return undefined;
  const form = targetForm(octets, 0, target.length, method);
  return typeof form === 'string' ? form : undefined;
}

function uriOf(line: string, host?: string, scheme: 'http' | 'https' = 'http'): TargetUri {
  const [method = '', target = ''] = line.split(' ');
  const form = formOf(method, target);
  assert.ok(form !== undefined, `${line} is no valid target`);
  return new TargetUri({ method, target, form }, host, scheme);
}

const uris = [
  {
    line: 'GET /pub/WWW/TheProject.html',
    host: 'www.example.org',
    scheme: 'https',
    is: 'https://www.example.org/pub/WWW/TheProject.html',
    parts: { host: 'www.example.org', port: undefined, path: '/pub/WWW/TheProject.html' },
  },
  {
    line: 'OPTIONS *',
    host: 'www.example.org:8080',
    scheme: 'http',
    is: 'http://www.example.org:8080',
    parts: { host: 'www.example.org', port: 8080, path: '', query: undefined },
  },
  {
    line: 'CONNECT proxied.example:443',
    host: 'other.example:1',
    scheme: 'http',
    is: 'http://proxied.example:443',
    parts: { authority: 'proxied.example:443', host: 'proxied.example', port: 443, path: '' },
  },
  {
    line: 'GET http://a.example/b?c',
    host: 'other.example:1',
    scheme: 'https',
    is: 'http://a.example/b?c',
    parts: { scheme: 'http', authority: 'a.example', path: '/b', query: 'c' },
  },
  {
    line: 'GET HTTPS://A.Example:443/b',
    host: 'a.example',
    scheme: 'http',
    is: 'https://A.Example:443/b',
    parts: { scheme: 'https', authority: 'A.Example:443', host: 'a.example', port: 443 },
  },
  {
    line: 'GET hTTp://a',
    host: '',
    scheme: 'https',
    is: 'http://a/',
    parts: { scheme: 'http', path: '/', query: undefined },
  },
  {
    line: 'GET http://a?b/c',
    host: '',
    scheme: 'http',
    is: 'http://a/?b/c',
    parts: { authority: 'a', path: '/', query: 'b/c' },
  },
  {
    line: 'OPTIONS http://a:80',
    host: '',
    scheme: 'http',
    is: 'http://a:80',
    parts: { path: '', query: undefined },
  },
  {
    line: 'OPTIONS http://a?b',
    host: '',
    scheme: 'http',
    is: 'http://a?b',
    parts: { path: '', query: 'b' },
  },
  {
    line: 'OPTIONS http://a/',
    host: '',
    scheme: 'http',
    is: 'http://a/',
    parts: { path: '/' },
  },
  {
    line: 'GET http://[2001:DB8::1]:8080/b:1',
    host: '',
    scheme: 'http',
    is: 'http://[2001:DB8::1]:8080/b:1',
    parts: { host: '[2001:db8::1]', port: 8080, path: '/b:1' },
  },
  {
    line: 'GET /',
    host: '[::1]',
    scheme: 'http',
    is: 'http://[::1]/',
    parts: { authority: '[::1]', host: '[::1]', port: undefined },
  },
  {
    line: 'GET /',
    host: '[v1.a:b]:',
    scheme: 'http',
    is: 'http://[v1.a:b]:/',
    parts: { host: '[v1.a:b]', port: undefined },
  },
  {
    line: 'GET /',
    host: 'a:00080',
    scheme: 'http',
    is: 'http://a:00080/',
    parts: { authority: 'a:00080', host: 'a', port: 80 },
  },
  {
    line: 'GET /',
    host: 'a:0',
    scheme: 'http',
    is: 'http://a:0/',
    parts: { host: 'a', port: 0 },
  },
  {
    line: 'GET /',
    host: 'a:65536',
    scheme: 'http',
    is: 'http://a:65536/',
    parts: { host: 'a', port: 65536 },
  },
  {
    line: 'GET /',
    host: ':80',
    scheme: 'http',
    is: 'http://:80/',
    parts: { authority: ':80', host: '', port: 80 },
  },
  {
    line: 'GET /',
    host: '',
    scheme: 'http',
    is: 'http:///',
    parts: { authority: '', host: '', port: undefined },
  },
  {
    line: 'GET /',
    host: undefined,
    scheme: 'https',
    is: 'https:///',
    parts: { authority: '', host: '', port: undefined },
  },
  {
    line: 'GET //b/../%2e/%2F?',
    host: 'a',
    scheme: 'http',
    is: 'http://a//b/../%2e/%2F?',
    parts: { path: '//b/../%2e/%2F', query: '' },
  },
  {
    line: 'GET /b?c?d/e@f:g',
    host: 'a',
    scheme: 'http',
    is: 'http://a/b?c?d/e@f:g',
    parts: { host: 'a', port: undefined, path: '/b', query: 'c?d/e@f:g' },
  },
  {
    line: 'GET /http://b:1/?c',
    host: 'a',
    scheme: 'http',
    is: 'http://a/http://b:1/?c',
    parts: { authority: 'a', path: '/http://b:1/', query: 'c' },
  },
] as const;

for (const { line, host, scheme, is, parts } of uris) {
  // @spec rfc9110-7.1-target-uri
  // @spec rfc9112-3.3-absolute-form-is-target-uri
  // @spec rfc9112-3.3-scheme
  // @spec rfc9112-3.3-authority
  // @spec rfc9112-3.3-path-and-query
  // @spec rfc9112-3.3-default-authority
  // @spec rfc9110-4.2.3-may-normalise
  test(`TargetUri: ${line} with Host ${host ?? 'absent'} on ${scheme} is ${is}`, () => {
    const uri = uriOf(line, host, scheme);
    assert.equal(String(uri), is);
    for (const [name, value] of Object.entries(parts)) {
      assert.equal(Reflect.get(uri, name), value, name);
    }
  });
}

const queries = [
  { query: '', params: [] },
  { query: '?', params: [] },
  { query: '?a=1&b=2&a=3', params: ['a', '1', 'b', '2', 'a', '3'] },
  { query: '?a+b=%20%C3%A9&c', params: ['a b', ' \u00e9', 'c', ''] },
  { query: '??a=1', params: ['?a', '1'] },
  { query: '?%ff=%41', params: ['\ufffd', 'A'] },
];

for (const { query, params } of queries) {
  test(`TargetUri: searchParams of /${query} has ${params.length / 2}`, () => {
    const uri = uriOf(`GET /${query}`, 'a');
    assert.deepEqual([...uri.searchParams()].flat(), params);
  });
}

test('TargetUri: each call of searchParams gives one of its own', () => {
  const uri = uriOf('GET /?a=1', 'a');
  uri.searchParams().set('a', '2');
  assert.equal(uri.searchParams().get('a'), '1');
});

const piece = fc.constantFrom(
  ...['/', '?', ':', '[', ']', '@', '.', '*', 'http', 's', '://', 'a', 'B', '80', '[::1]', '%41'],
);
const start = fc.constantFrom('/', 'http://', 'HTTPS://a', 'http://[::1]', 'a', '*');
const hosts = fc
  .array(fc.constantFrom('a', '.', '[::1]', ':', '80', '%41', '-', '['), { maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((host) => HOST.test(host));

/** An absolute-form with its scheme in lower case, and with the path that most methods need. */
function absolute(method: string, target: string): string {
  const [, scheme = '', authority = '', rest = ''] = /^([^:]*):..([^/?]*)(.*)$/.exec(target) ?? [];
  const path = method === 'OPTIONS' || rest.startsWith('/') ? rest : `/${rest}`;
  return `${scheme.toLowerCase()}://${authority}${path}`;
}

test('TargetUri: every valid target has parts, and they give it back', () => {
  const found = { 'origin-form': 0, 'asterisk-form': 0, 'authority-form': 0, 'absolute-form': 0 };
  const methods = fc.constantFrom('GET', 'OPTIONS', 'CONNECT');
  const targets = fc
    .tuple(start, fc.array(piece, { maxLength: 8 }))
    .map(([first, pieces]) => first + pieces.join(''));
  fc.assert(
    fc.property(methods, fc.oneof(targets, hosts), hosts, (method, target, host) => {
      const form = formOf(method, target);
      if (form === undefined) return;
      found[form]++;
      const uri = new TargetUri({ method, target, form }, host, 'http');
      const whole = {
        'origin-form': `http://${host}${target}`,
        'asterisk-form': `http://${host}`,
        'authority-form': `http://${target}`,
        'absolute-form': absolute(method, target),
      };
      assert.equal(String(uri), whole[form]);
      assert.match(uri.authority, HOST);
      const portPart = uri.authority.slice(uri.host.length);
      assert.equal(uri.authority.toLowerCase(), uri.host + portPart);
      assert.match(portPart, /^(:\d*)?$/);
      assert.equal(uri.port, portPart.length > 1 ? Number(portPart.slice(1)) : undefined);
      assert.match(uri.path, /^(\/[^?]*)?$/);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(Math.min(...Object.values(found)) > 10, JSON.stringify(found));
});

test('TargetUri: every authority that the grammar of CONNECT allows has a host and a port', () => {
  const authority = fc.tuple(fc.constantFrom('a', 'A.b', '[::1]', '%41', '1.2.3.4'), fc.nat(65535));
  fc.assert(
    fc.property(authority, ([host, port]) => {
      const target = `${host}:${port}`;
      assert.match(target, AUTHORITY_FORM);
      const uri = new TargetUri(
        { method: 'CONNECT', target, form: 'authority-form' },
        undefined,
        'http',
      );
      assert.deepEqual([uri.host, uri.port], [host.toLowerCase(), port]);
    }),
  );
});

/* What the URL of the WHATWG makes of the same text, where we differ on purpose. */
const unlikeUrl = [
  { text: 'http://a:80/', part: 'port', ours: 80, theirs: '', why: 'no port is left out' },
  {
    text: 'http://a/b/../c',
    part: 'path',
    ours: '/b/../c',
    theirs: '/c',
    why: 'no dot is taken out',
  },
  { text: 'http://a/%2E', part: 'path', ours: '/%2E', theirs: '/', why: 'no escape is decoded' },
  { text: "http://a/?'", part: 'query', ours: "'", theirs: '?%27', why: 'nothing is escaped' },
  {
    text: 'http://0x7f.1/',
    part: 'host',
    ours: '0x7f.1',
    theirs: '127.0.0.1',
    why: 'a name stays',
  },
  { text: 'http://%61/', part: 'host', ours: '%61', theirs: 'a', why: 'no escape is decoded' },
  { text: 'http://[0:0::1]/', part: 'host', ours: '[0:0::1]', theirs: '[::1]', why: 'as written' },
] as const;
const URL_PARTS = { port: 'port', path: 'pathname', query: 'search', host: 'hostname' } as const;

for (const { text, part, ours, theirs, why } of unlikeUrl) {
  test(`TargetUri: the ${part} of ${text} is not that of a URL: ${why}`, () => {
    assert.equal(uriOf(`GET ${text}`)[part], ours);
    assert.equal(new URL(text)[URL_PARTS[part]], theirs);
  });
}

for (const text of ['http://a:65536/', 'http://a%00/', 'http://1.2.3.256/', 'http://[v1.a]/']) {
  test(`TargetUri: ${text} is a URI by RFC 3986, though no URL`, () => {
    assert.equal(URL.canParse(text), false);
    assert.equal(String(uriOf(`GET ${text}`)), text);
  });
}

test('TargetUri: has the parts that a URL has, but for those differences', () => {
  const label = fc.stringMatching(/^[a-zA-Z][a-z\d]{0,5}$/);
  const name = fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.')),
    fc.constantFrom('127.0.0.1', '[::1]', '[2001:DB8::A]'),
  );
  const port = fc.oneof(
    fc.constantFrom('', ':'),
    fc.nat(65535).map((each) => `:${each}`),
  );
  const path = fc.stringMatching(/^(\/[a-zA-Z~!$&()*+,;=:@_-][a-z%.]{0,3}){0,3}$/);
  const query = fc.stringMatching(/^(\?[a-zA-Z\d&=+%/?:@;,!*()~._-]{1,12})?$/);
  const scheme = fc.constantFrom('http', 'https', 'HTTP');
  let parsed = 0;
  fc.assert(
    fc.property(fc.tuple(scheme, fc.constant('://'), name, port, path, query), (parts) => {
      const text = parts.join('');
      const form = formOf('GET', text);
      if (form === undefined) return;
      parsed++;
      const ours = new TargetUri({ method: 'GET', target: text, form }, undefined, 'http');
      const theirs = new URL(text);
      assert.equal(`${ours.scheme}:`, theirs.protocol);
      assert.equal(ours.host, theirs.hostname);
      const defaultPort = ours.scheme === 'https' ? 443 : 80;
      assert.equal(ours.port ?? defaultPort, Number(theirs.port || defaultPort));
      assert.equal(ours.path, theirs.pathname);
      assert.equal(ours.query === undefined ? '' : `?${ours.query}`, theirs.search);
      assert.deepEqual([...ours.searchParams()], [...theirs.searchParams]);
    }),
    { numRuns: 2000 },
  );
  assert.ok(parsed > 200, `${parsed} were valid`);
});
