export const fixHelp = `Mend what can be mended without breaking the app.

Usage
  jwt-hygiene fix [options] [paths…]

Each fix is one coherent change: every read, write and removal of a token together, in all files, or nothing. It is
shown as a diff first. Without an option it asks before each one; where there is no terminal, nothing is written.

Options
  -n, --dry-run            show what would change, and write nothing
  -i, --interactive        ask before each fix
  -y, --yes                apply all
      --allow-dirty        also where the git repository has changes that are not committed
      --allow-no-vcs       also where there is no git repository to bring the files back
      --token-store PATH   the app's own module for tokens: its path, or what files import it by
      --create-token-store make that module for the app's framework, and move nothing yet
      --strict             every rule
      --no-color           no colours; so does the environment variable NO_COLOR
  -h, --help               this text

A directory called fix is audited as ./fix.

Exit code
  0    no findings are left
  1    some are, also where nothing was written
  2    could not run, or a fix could not be written
  130  interrupted: what was written is whole, and listed
`;
