import type { PublishedRequirement } from '../spec/check/requirements-json.ts';
import { html, type Markup } from '../conformance/report/markup.ts';

/** Every requirement, section by section. `source` is put before the paths of files. */
export function requirementTables(
  requirements: readonly PublishedRequirement[],
  source: string,
): Markup {
  const sections = new Map<string, PublishedRequirement[]>();
  for (const row of requirements) {
    const section = `${row.rfc} ${row.section}`;
    sections.set(section, [...(sections.get(section) ?? []), row]);
  }
  return html`${[...sections.values()].map((rows) => sectionTable(rows, source))}`;
}

function sectionTable(rows: readonly PublishedRequirement[], source: string): Markup {
  const [first] = rows;
  if (first === undefined) return html``;
  const { rfc, section, title } = first;
  return html`<section class="rows" id="rfc${rfc}-${section}">
    <h3><a href="#rfc${rfc}-${section}">RFC ${rfc}, ${section}</a> ${title}</h3>
    <ul>
      ${rows.map((row) => requirement(row, source))}
    </ul>
  </section>`;
}

function requirement(row: PublishedRequirement, source: string): Markup {
  const { id, level, binds, says, ours, standing, reason, code, shownBy } = row;
  const words = [id, level, says, ours ?? '', reason ?? '', ...binds].join(' ').toLowerCase();
  return html`<li
    id="${id}"
    data-words="${words}"
    data-level="${level}"
    data-standing="${standing}"
  >
    <p class="head">
      <a class="id" href="#${id}">${id}</a> <span class="level">${level}</span>
      <span class="binds">${binds.join(', ')}</span>
    </p>
    <p>${says}</p>
    ${ours === undefined ? html`` : html`<p class="ours"><b>Ours:</b> ${ours}</p>`}
    <p class="standing ${standing}"><b>${standing}</b> ${reason ?? ''}</p>
    ${places('Code', code, source)} ${places('Shown by', shownBy, source)}
  </li>`;
}

function places(name: string, all: readonly string[], source: string): Markup {
  if (all.length === 0) return html``;
  const links = all.map((place) => {
    const [file = '', line = '1'] = place.split(':');
    return html`<a href="${source}${file}#L${line}">${place}</a> `;
  });
  return html`<p class="places"><b>${name}:</b> ${links}</p>`;
}
