export const help = `Find where an app leaks its JSON Web Tokens.

Usage
  jwt-hygiene [options] [paths…]

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
