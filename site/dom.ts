/**
 * The element of the page with an id.
 *
 * @throws when the page has none of that kind: it was written by `page.ts`, so that is a mistake.
 */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

/** Makes an element with a class and what stands in it. Text is text, whatever it looks like. */
export function element(
  name: string,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** A link to a place on the page. */
export function linkTo(id: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = id;
  return link;
}
