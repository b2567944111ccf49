import type { Texts } from './texts.js';

/** Where the page finds its two files, what lets it run them, and in which language it speaks. */
export interface PageSources {
  /** Changes with every page. */
  readonly nonce: string;
  /** `Webview.cspSource`. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly texts: Texts;
}

/**
 * The panel's page. Nothing can be loaded into it but its script and its style, and it can reach nobody: there is no
 * source for images, frames or forms, and no connection.
 */
export function pageHtml({ nonce, cspSource, script, style, language, texts }: PageSources): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `connect-src 'none'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${inAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>JWT Hygiene</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="panel" data-texts="${inAttribute(JSON.stringify(texts))}"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
