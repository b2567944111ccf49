/** One step of a row's path. */
export type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'any member' }
  | { readonly kind: 'element'; readonly at: number }
  | { readonly kind: 'call' }
  /** What a function that is handed over is handed in turn. */
  | { readonly kind: 'callback' }
  | { readonly kind: 'construct' }
  | { readonly kind: 'write'; readonly name: string }
  | { readonly kind: 'write any' }
  /** `$store = value` of a Svelte component, which calls the store's `set`. */
  | { readonly kind: 'assign' };

/**
 * A path of the catalogue as steps. `new` stands at the front whichever call it belongs to, so a path with
 * several calls has several readings. Throws where the path is not of the form that `types.ts` describes.
 */
export function readingsOf(path: string): readonly (readonly Step[])[] {
  const [, component] = /^<([\w.]+)>$/.exec(path) ?? [];
  // A component is a function or a class, of its attributes.
  if (component !== undefined) return [...readingsOf(`${component}()`), ...readingsOf(`new ${component}()`)];
  const constructs = path.startsWith('new ');
  const steps = [...stepsOf(constructs ? path.slice('new '.length) : path)];
  if (!constructs) return [steps];
  const calls = steps.flatMap(({ kind }, at) => (kind === 'call' ? [at] : []));
  return calls.map((call) => steps.map((step, at) => (at === call ? { kind: 'construct' } : step)));
}

const STEP =
  /\.?(?:(?<write>[\w$-]+|\*)=(?=$)|(?<member>[\w$-]+|\*)|(?<call>\((?:=>)?\)(?<assign>=$)?)|\[(?<element>\d+)\])/y;

function* stepsOf(path: string): Generator<Step> {
  STEP.lastIndex = 0;
  for (let end = 0; end < path.length; end = STEP.lastIndex) {
    const { write, member, call, assign, element } = STEP.exec(path)?.groups ?? {};
    if (write !== undefined) yield write === '*' ? { kind: 'write any' } : { kind: 'write', name: write };
    else if (member !== undefined) {
      yield member === '*' ? { kind: 'any member' } : { kind: 'member', name: member };
    } else if (call !== undefined) {
      yield { kind: call.startsWith('()') ? 'call' : 'callback' };
      if (assign !== undefined) yield { kind: 'assign' };
    } else if (element !== undefined) yield { kind: 'element', at: Number(element) };
    else throw new Error(`The path cannot be read: ${path}`);
  }
}

/** A step as the path writes it. */
export function textOf(step: Step): string {
  switch (step.kind) {
    case 'member':
      return `.${step.name}`;
    case 'any member':
      return '.*';
    case 'element':
      return `[${step.at}]`;
    case 'call':
      return '()';
    case 'callback':
      return '(=>)';
    case 'construct':
      return ' by new';
    case 'write':
      return `.${step.name}=`;
    case 'write any':
      return '.*=';
    case 'assign':
      return '=';
  }
}
