/**
 * Everything that a terminal would obey, hide or reorder by: controls, format characters (bidi, zero width, tags), lone
 * surrogates, private and unassigned code points, line and paragraph separators, ignorables such as variation selectors.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

// Terminals disagree about the width of an emoji that asks for its coloured shape; without the selector they agree.
const emojiStyle = /(?<=\p{Extended_Pictographic})\u{fe0f}/gu

// A tower of combining marks grows into the lines above and below.
const towers = /(?<=\p{M}{4})\p{M}/gu

/** Text from outside, fit for one line of a terminal: no control, nothing invisible, tabs as spaces. */
export const visible = (text: string, tab = '  '): string =>
  text.replaceAll('\t', tab).replace(emojiStyle, '').replace(towers, spell).replace(unseen, spell)

const spell = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
