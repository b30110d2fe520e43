/** The most pieces that a long send is cut into. */
const PIECES_MAX = 2048;

/** Cuts octets into single ones; a long run into about 2048 equal pieces, to end in good time. */
export function pieces(octets: string): string[] {
  const size = Math.ceil(octets.length / PIECES_MAX);
  const cut: string[] = [];
  for (let at = 0; at < octets.length; at += size) cut.push(octets.slice(at, at + size));
  return cut;
}
