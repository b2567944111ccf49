const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of somebody else's that is safe to show: it can neither steer the terminal, nor turn the order of letters
 * around, nor begin a line of its own.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(CONTROL, '\uFFFD');
}

/** {@link CONTROL}, and what takes no room: zero-width spaces, invisible operators, tags. Joiners make up emoji. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * The same as one line that keeps every character: what cannot be seen, or would steer, is spelled out as JSON does
 * (`\u202e`). JSON stays the same JSON, if line breaks stand in it only as escapes.
 */
export function spelledOut(text: string): string {
  return text.replace(UNSEEN, (character) => {
    // By code units: a character outside the first plane is two escapes in JSON.
    let spelled = '';
    for (let index = 0; index < character.length; index++)
      spelled += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    return spelled;
  });
}
