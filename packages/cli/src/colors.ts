import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a terminal; anything else gets plain text. */
export function colorsFor(stream: NodeJS.WriteStream, wanted: boolean): Colors {
  // `hasColors` knows NO_COLOR, TERM=dumb and the like.
  // Never undefined: picocolors would then ask the environment, and CI alone is enough for it.
  return picocolors.createColors(wanted && stream.isTTY ? stream.hasColors() : false);
}
