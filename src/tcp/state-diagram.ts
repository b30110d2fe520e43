/** A table of states: for each state, the state that follows each event it knows. */
export type Transitions = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

/** Draws a table of states as a Mermaid diagram. Events that change nothing are left out. */
export function stateDiagram(transitions: Transitions, first: string, last: string): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${first}`];
  for (const [from, row] of Object.entries(transitions)) {
    for (const [to, events] of arrows(from, row)) {
      lines.push(`  ${from} --> ${to}: ${events.join(', ')}`);
    }
  }
  return [...lines, `  ${last} --> [*]`, ''].join('\n');
}

/** One arrow for each state that follows, with all the events that lead there. */
function arrows(from: string, row: Transitions[string]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [event, to = from] of Object.entries(row)) {
    if (to === from) continue;
    const events = all.get(to) ?? [];
    events.push(event);
    all.set(to, events);
  }
  return all;
}
