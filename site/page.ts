import type { RequirementsFile } from '../spec/check/requirements-json.ts';
import { examples } from './examples.ts';
import { html, raw, type Markup } from '../conformance/report/markup.ts';
import { requirementTables } from './requirement-tables.ts';

/** What the page is made of. */
export interface PageParts {
  readonly catalogue: RequirementsFile;

  /** Where files of the repository can be seen: put before their paths. */
  readonly source: string;

  readonly style: string;

  /** The playground and the search, in one classic script without imports. */
  readonly script: string;
}

/** Writes the whole page. It needs no other file, and no server. */
export function page({ catalogue, source, style, script }: PageParts): string {
  const { requirements } = catalogue;
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>HTTP/1.1, requirement by requirement</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>HTTP/1.1, requirement by requirement</h1>
          <p>
            How the reference reads octets, and what RFC 9112 and RFC 9110 ask for: in our words,
            with the code that keeps it and the tests that show it.
          </p>
          <nav><a href="#playground">Playground</a> <a href="#requirements">Requirements</a></nav>
        </header>
        <main>
          ${playground()} ${search(requirements.length)}${requirementTables(requirements, source)}
        </main>
        <script>
          ${raw(script.replaceAll('</script', '<\\/script'))};
        </script>
      </body>
    </html>`;
  return `${markup}\n`;
}

function playground(): Markup {
  return html`<section id="playground">
    <h2>Playground</h2>
    <p>
      Write what a client sends. Octets that cannot be typed are <code>\\r</code>, <code>\\n</code>,
      <code>\\t</code>, <code>\\0</code>, <code>\\\\</code> and <code>\\xHH</code>; line breaks of
      the text stand for nothing. The parser of the library runs in this page as it stands.
    </p>
    <p>
      <label
        >Example
        <select id="example">
          ${examples.map(({ name }, at) => html`<option value="${at}">${name}</option>`)}
        </select></label
      >
    </p>
    <div class="columns">
      <label for="octets">Octets</label>
      <textarea id="octets" spellcheck="false" autocomplete="off" rows="14"></textarea>
      <div id="reading" aria-live="polite">
        <noscript>The playground needs JavaScript; the requirements below do not.</noscript>
      </div>
    </div>
  </section>`;
}

const LEVELS = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'RECOMMENDED', 'MAY', 'OPTIONAL'];
const STANDINGS = [
  'covered',
  'open',
  'application',
  'author',
  'client',
  'intermediary',
  'not-observable',
];

function search(count: number): Markup {
  return html`<section id="requirements">
    <h2>Requirements</h2>
    <p class="search">
      <label>Search <input id="search" type="search" placeholder="chunk, 6.1, close …" /></label>
      <label>Level ${choice('level', [...LEVELS, 'STATEMENT'])}</label>
      <label>Standing ${choice('standing', STANDINGS)}</label>
      <output id="found">${count} requirements</output>
    </p>
  </section>`;
}

function choice(id: string, values: readonly string[]): Markup {
  return html`<select id="${id}">
    <option value="">all</option>
    ${values.map((value) => html`<option>${value}</option>`)}
  </select>`;
}
