export const maxPiece = 4_000
const overlap = 300

/** A paragraph as rules get it: long ones in pieces that overlap, so that no rule pays for their length more than once. */
export function piecesOf(text: string): readonly string[] {
  if (text.length <= maxPiece) return [text]
  const pieces: string[] = []
  for (let at = 0; at + overlap < text.length; at += maxPiece - overlap) pieces.push(text.slice(at, at + maxPiece))
  return pieces
}
