import { randomBytes } from 'node:crypto';
import {
  env,
  l10n,
  Position,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { displaySettings, SECTION } from '../settings.js';
import { documentOf, isPlace, tokenAt, type Place } from '../tokens/document-tokens.js';
import type { Display, FromPage, PageState, ToPage } from './messages.js';
import { pageHtml } from './page-html.js';

export const PANEL_TYPE = 'jwtHygiene.panel';
/** A cursor that is moved by holding a key is not followed at every step. */
const FOLLOW_AFTER_MS = 100;

/** The one panel that decodes tokens. What is in it is held in memory, and only while it is open. */
export class TokenPanel implements Disposable {
  #panel: WebviewPanel | undefined;
  #text = '';
  #isFollowing = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #disposables: readonly Disposable[];

  constructor(readonly extensionUri: Uri) {
    this.#disposables = [
      window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#tell({ type: 'display', display: display() });
      }),
      window.registerWebviewPanelSerializer(PANEL_TYPE, this.#serializer),
    ];
  }

  /** Opens the panel, or brings it to the front. @param text what it is to show; without it, what it showed. */
  show(text?: string): void {
    if (text !== undefined) this.#text = text;
    if (this.#panel === undefined) {
      // Who decodes what is in the editor goes on there; who wants to paste goes to the panel.
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: text !== undefined };
      this.#adopt(window.createWebviewPanel(PANEL_TYPE, l10n.t('JWT'), place));
      return;
    }
    this.#panel.reveal(undefined, text !== undefined);
    this.#tellToken();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    for (const each of this.#disposables) each.dispose();
  }

  /** After a restart of the window: the panel comes back, and a token only if it follows a cursor on one. */
  readonly #serializer: WebviewPanelSerializer<PageState> = {
    deserializeWebviewPanel: (panel, state) => {
      this.#isFollowing = (state as PageState | undefined)?.following === true;
      this.#adopt(panel);
      this.#follow();
      return Promise.resolve();
    },
  };

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    const files = Uri.joinPath(this.extensionUri, 'bundle', 'page');
    panel.iconPath = Uri.joinPath(this.extensionUri, 'media', 'icon.png');
    const { webview } = panel;
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [files] };
    webview.onDidReceiveMessage((message: FromPage) => this.#hear(message));
    panel.onDidDispose(() => this.#forget());
    const sourceOf = (name: string) => webview.asWebviewUri(Uri.joinPath(files, name)).toString();
    webview.html = pageHtml({
      nonce: randomBytes(16).toString('hex'),
      cspSource: webview.cspSource,
      script: sourceOf('page.js'),
      style: sourceOf('page.css'),
      language: env.language,
      texts: l10n.bundle ?? {},
    });
  }

  #forget(): void {
    this.#panel = undefined;
    this.#text = '';
    this.#isFollowing = false;
  }

  #hear(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#tellToken();
        break;
      case 'text':
        this.#text = message.text;
        break;
      case 'follow':
        this.#isFollowing = message.following;
        this.#follow();
        break;
      case 'copy':
        void env.clipboard.writeText(message.text);
        window.setStatusBarMessage(l10n.t('Copied'), 2_000);
        break;
    }
  }

  #followSoon(): void {
    if (this.#panel === undefined || !this.#isFollowing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), FOLLOW_AFTER_MS);
  }

  /** Away from tokens, the last one stays. */
  #follow(): void {
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
    if (!this.#isFollowing || editor === undefined) return;
    const found = tokenAt(editor.document, editor.selection.active);
    if (found === undefined || found.token === this.#text) return;
    this.#text = found.token;
    this.#tellToken();
  }

  #tellToken(): void {
    this.#tell({ type: 'show', text: this.#text, following: this.#isFollowing, display: display() });
  }

  #tell(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }
}

function display(): Display {
  const { redact, zone } = displaySettings(window.activeTextEditor?.document.uri);
  return { redact, zone };
}

/** The token at a place that a command was told, or at the cursor. */
export function tokenMeant(argument: unknown): string | undefined {
  const editor = window.activeTextEditor;
  if (isPlace(argument)) return tokenOfPlace(argument);
  return editor && tokenAt(editor.document, editor.selection.active)?.token;
}

function tokenOfPlace(place: Place): string | undefined {
  const document = documentOf(place);
  return document && tokenAt(document, documentPosition(place))?.token;
}

const documentPosition = ({ line, character }: Place) => new Position(line, character);
