import { byId } from './dom.ts';

/** Shows the requirements that have all the words, a level and a standing, and hides the others. */
export function startSearch(): void {
  const words = byId('search', HTMLInputElement);
  const level = byId('level', HTMLSelectElement);
  const standing = byId('standing', HTMLSelectElement);
  const found = byId('found', HTMLOutputElement);
  const rows = [...document.querySelectorAll<HTMLElement>('section.rows li')];

  const show = (): void => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const { words: text = '', level: its, standing: stands } = row.dataset;
      const fits =
        wanted.every((word) => text.includes(word)) &&
        (level.value === '' || level.value === its) &&
        (standing.value === '' || standing.value === stands);
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const section of document.querySelectorAll<HTMLElement>('section.rows')) {
      section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    found.textContent = `${shown} ${shown === 1 ? 'requirement' : 'requirements'}`;
  };

  for (const input of [words, level, standing]) input.addEventListener('input', show);

  // A link to a requirement that the search has hidden would lead nowhere.
  window.addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    words.value = level.value = standing.value = '';
    show();
    target.scrollIntoView();
  });
}
