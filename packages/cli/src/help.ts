export const help = `Find where an app leaks its JSON Web Tokens.

Usage
  jwt-hygiene [options] [paths…]
  jwt-hygiene decode [token | -]       explains a token, see jwt-hygiene decode --help
  jwt-hygiene fix [options] [paths…]   mends what it can, see jwt-hygiene fix --help

Paths are files or directories; without any, the current directory. JavaScript, TypeScript, JSX, Vue and Svelte
are read. What .gitignore names, dependencies, build output and minified files are skipped, unless you name them.
No configuration is needed, and the app's own ESLint configuration is not loaded. A .jwt-hygiene.json, the nearest
one above each file, may say which rules, settings and files count.

Options
  -f, --format NAME       text (default), or json: ESLint's own JSON, for tools that read it
  -o, --output-file FILE  write the report to a file
      --strict            every rule, each as an error
      --quiet             errors only
      --max-warnings N    warnings that do not fail the run (default 0, -1 for any number)
      --no-color          no colours; so does the environment variable NO_COLOR
  -h, --help              this text
  -v, --version           the version
  --                      what follows is a path, even if it begins with a dash

Exit code
  0  clean
  1  an error, or more warnings than allowed
  2  could not run: wrong usage, a path that does not exist, nothing that could be analysed

To accept a finding, say why beside it:
  // eslint-disable-next-line jwt-hygiene/RULE -- the reason
`;

export const decodeHelp = `Explain a JSON Web Token: where it stands in time, what its claims mean, what is unsound about it.

Usage
  jwt-hygiene decode [options] [token | -]

Without a token, or with -, standard input is read, so that the token stays out of the shell's history:
  pbpaste | jwt-hygiene decode
A text with several tokens in it, a log for example, is explained token by token. Quotes, "Bearer" and line breaks
around a token do not matter, and a broken one is shown as far as it goes. No signature is verified. Nothing is sent
or stored.

Options
      --json        an array with one object per token, for other programs
      --show-token  the token and its signature too; they are not repeated otherwise
      --no-color    no colours; so does the environment variable NO_COLOR
  -h, --help        this text

Exit code
  0  every token was read as a whole, expired or not
  1  a token is broken: only a part could be read
  2  no token found, or wrong usage

A directory that is called decode is audited by ./decode.
`;
