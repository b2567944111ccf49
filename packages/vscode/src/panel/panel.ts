import { randomBytes } from 'node:crypto';
import {
  env,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import { displaySettings, SECTION } from '../settings.js';
import { placeAt, tokenOf } from '../tokens/document-tokens.js';
import { isPlace, type Place } from '../tokens/place.js';
import { isRedaction, type Redaction } from '../tokens/redaction.js';
import type { Display, FromPage, PageState, ToPage } from './messages.js';
import { pageHtml } from './page-html.js';

export const PANEL_TYPE = 'jwtHygiene.panel';
/** A cursor that is moved by holding a key is not followed at every step. */
const FOLLOW_AFTER_MS = 100;

/** The one panel that decodes tokens. What is in it is held in memory, and only while it is open. */
export class TokenPanel implements Disposable {
  #panel: WebviewPanel | undefined;
  #text = '';
  /** Where the text stands; none for what was pasted. */
  #place: Place | undefined;
  #isFollowing = false;
  /** What was chosen in the panel, which goes before the setting until that is changed. */
  #redact: Redaction | undefined;
  #timer: NodeJS.Timeout | undefined;
  #opening: Disposable | undefined;
  readonly #disposables: readonly Disposable[];

  constructor(readonly extensionUri: Uri) {
    this.#disposables = [
      window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.redact`)) this.#redact = undefined;
        if (event.affectsConfiguration(SECTION)) this.#tell({ type: 'display', display: this.#display() });
      }),
      window.registerWebviewPanelSerializer(PANEL_TYPE, this.#serializer),
    ];
  }

  /**
   * Opens the panel, or brings it to the front.
   *
   * @param text what it is to show; without it, what it showed
   * @param place where the text stands in a document
   */
  show(text?: string, place?: Place): void {
    if (text !== undefined) [this.#text, this.#place] = [text, place];
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
    this.#opening?.dispose();
    this.#panel?.dispose();
    for (const each of this.#disposables) each.dispose();
  }

  /** After a restart of the window: the panel comes back, and a token only if it is where it was. */
  readonly #serializer: WebviewPanelSerializer = {
    deserializeWebviewPanel: (panel, state) => {
      const { following, redact, place } = (state ?? {}) as Partial<Record<keyof PageState, unknown>>;
      this.#isFollowing = following === true;
      if (isRedaction(redact)) this.#redact = redact;
      this.#adopt(panel);
      if (isPlace(place)) this.#restore(place);
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
    this.#place = undefined;
    this.#isFollowing = false;
    this.#redact = undefined;
    this.#opening?.dispose();
  }

  /** Shows what stands at a place, as soon as the editor has opened its document again. Opens nothing by itself. */
  #restore(place: Place): void {
    const show = () => {
      const found = this.#text === '' ? tokenOf(place) : undefined;
      if (found === undefined) return;
      this.#opening?.dispose();
      [this.#text, this.#place] = [found.token, place];
      this.#tellToken();
    };
    this.#opening = workspace.onDidOpenTextDocument(show);
    show();
  }

  #hear(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#tellToken();
        break;
      case 'text':
        [this.#text, this.#place] = [message.text, undefined];
        break;
      case 'follow':
        this.#isFollowing = message.following;
        this.#follow();
        break;
      case 'redact':
        this.#redact = message.redact;
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
    const found = tokenOf(placeAt(editor.document, editor.selection.active));
    if (found === undefined || found.token === this.#text) return;
    [this.#text, this.#place] = [found.token, found.place];
    this.#tellToken();
  }

  #tellToken(): void {
    this.#tell({
      type: 'show',
      text: this.#text,
      place: this.#place,
      following: this.#isFollowing,
      display: this.#display(),
    });
  }

  #display(): Display {
    const { redact, zone } = displaySettings(window.activeTextEditor?.document.uri);
    return { redact: this.#redact ?? redact, zone };
  }

  #tell(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }
}
