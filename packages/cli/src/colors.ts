import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a terminal; anything else gets plain text. */
export function colorsFor(stream: NodeJS.WriteStream, wanted: boolean): Colors {
  // `hasColors` knows NO_COLOR, TERM=dumb and the like.
  return picocolors.createColors(wanted && stream.isTTY && stream.hasColors());
}
