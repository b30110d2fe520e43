/** Markup, as opposed to text that still has to be escaped. */
export interface Markup {
  readonly markup: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

type Inserted = string | number | Markup | readonly Markup[];

/** Writes HTML. What is inserted is text unless it was written by this function. */
export function html(fixed: TemplateStringsArray, ...inserted: readonly Inserted[]): Markup {
  const parts = fixed.map((part, at) => {
    const next = inserted[at];
    return next === undefined ? part : part + written(next);
  });
  return { markup: parts.join('') };
}

/** Markup that was made elsewhere, and is taken as it is. */
export function raw(markup: string): Markup {
  return { markup };
}

function written(inserted: Inserted): string {
  if (typeof inserted === 'string') return inserted.replaceAll(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
  if (typeof inserted === 'number') return String(inserted);
  if ('markup' in inserted) return inserted.markup;
  return inserted.map(({ markup }) => markup).join('');
}
