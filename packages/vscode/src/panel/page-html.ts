/** Where the page finds its two files, and what lets it run them. */
export interface PageSources {
  /** Changes with every page. */
  readonly nonce: string;
  /** `Webview.cspSource`. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The panel's page. Nothing can be loaded into it but its script and its style, and it can reach nobody: there is no
 * source for images, frames or forms, and no connection.
 */
export function pageHtml({ nonce, cspSource, script, style }: PageSources): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `connect-src 'none'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Token panel</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="panel"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
