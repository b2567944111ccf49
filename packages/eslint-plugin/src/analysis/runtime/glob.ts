const compiled = new Map<string, RegExp>();

/**
 * Does a path fit a glob? `*` and `?` stay inside a folder, `**` crosses folders, `{a,b}` is a choice. A glob is
 * relative to `root`, or without a root to any folder of the path.
 */
export function fitsGlob(path: string, glob: string, root?: string): boolean {
  const normal = path.replaceAll('\\', '/');
  const base = root?.replaceAll('\\', '/').replace(/\/+$/, '');
  if (base === undefined) return pattern(glob.startsWith('/') ? glob : `**/${glob}`).test(normal);
  return (
    normal.startsWith(`${base}/`) && pattern(glob.replace(/^\.?\//, '')).test(normal.slice(base.length + 1))
  );
}

function pattern(glob: string): RegExp {
  let known = compiled.get(glob);
  if (!known) compiled.set(glob, (known = new RegExp(`^${source(glob)}$`)));
  return known;
}

function source(glob: string): string {
  let depth = 0;
  return (
    glob.replace(/\*\*\/|\*\*|[*?{},]|[\\^$.+()[\]|]/g, (part) => {
      switch (part) {
        case '**/':
          return '(?:.*/)?';
        case '**':
          return '.*';
        case '*':
          return '[^/]*';
        case '?':
          return '[^/]';
        case '{':
          depth += 1;
          return '(?:';
        case '}':
          if (depth === 0) return String.raw`\}`;
          depth -= 1;
          return ')';
        case ',':
          return depth > 0 ? '|' : ',';
        default:
          return `\\${part}`;
      }
    }) + ')'.repeat(depth)
  );
}
