/** How the page of the `html` reporter looks. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5c5c66, #a5a5b0);
  --line: light-dark(#d9d9d4, #3a3a42); --good: light-dark(#146c2e, #6fd08c);
  --bad: light-dark(#b3261e, #ff8a80); --wait: light-dark(#8a5a00, #f2c14e); }
body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 70rem;
  font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fdfdfc, #17171a); }
code, pre { font: 0.875rem/1.5 ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; }
pre { margin: 0.5rem 0; padding: 0.75rem; overflow-x: auto; border-radius: 0.5rem;
  background: light-dark(#f3f3f0, #222227); }
h2 { margin-bottom: 0.25rem; font-size: 1.1rem; }
.case { margin: 0; padding: 0.2rem 0.5rem; border-bottom: 1px solid var(--line); }
.case > b, summary > b { display: inline-block; min-width: 8rem; font-size: 0.8rem; }
p.case { padding-left: 1.6rem; }
.quiet, .case code { color: var(--quiet); }
.pass b, .allowed b { color: var(--good); }
.fail b, .error b { color: var(--bad); }
.warn b, .inconclusive b { color: var(--wait); }
.search { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem;
  padding: 0.5rem 0; background: inherit; }
`;

/** What the page of the `html` reporter does: the search, and the boxes for verdicts. */
export const HTML_SCRIPT = `
const cases = [...document.querySelectorAll('.case')];
const search = document.getElementById('search');
const boxes = [...document.querySelectorAll('input[type=checkbox]')];
const show = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let shown = 0;
  for (const one of cases) {
    const fits = wanted.has(one.dataset.verdict) &&
      words.every((word) => one.dataset.words.includes(word));
    one.hidden = !fits;
    if (fits) shown++;
  }
  for (const section of document.querySelectorAll('section')) {
    section.hidden = section.querySelector('.case:not([hidden])') === null;
  }
  document.getElementById('found').textContent = shown + ' of ' + cases.length;
};
for (const input of [search, ...boxes]) input.addEventListener('input', show);
show();
`;

/** How the page of `stallion report` looks. */
export const MATRIX_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d9d9d4, #3a3a42);
  --ground: light-dark(#fdfdfc, #17171a); --quiet: light-dark(#5c5c66, #a5a5b0); }
body { margin: 0 1rem 4rem; font: 1rem/1.4 system-ui, sans-serif; background: var(--ground); }
table { border-collapse: collapse; }
th, td { padding: 0.15rem 0.6rem; border-bottom: 1px solid var(--line); font-weight: 400; }
th[scope=row] { text-align: left; max-width: 40rem; }
td { text-align: center; }
thead th { position: sticky; top: 0; background: var(--ground); font-weight: 700; }
.section th { padding-top: 1rem; text-align: left; font-weight: 700; }
.total th, .total td { font-weight: 700; }
code { color: var(--quiet); font: 0.8rem ui-monospace, 'DejaVu Sans Mono', monospace; }
.pass, .allowed { color: light-dark(#146c2e, #6fd08c); }
.fail, .error { background: light-dark(#fbdcd9, #5c1f1b); color: light-dark(#b3261e, #ff8a80); }
.warn, .inconclusive { background: light-dark(#fdf0cd, #4d3a0c);
  color: light-dark(#8a5a00, #f2c14e); }
`;
