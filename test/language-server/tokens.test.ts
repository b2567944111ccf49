import { describe, expect, it } from 'vitest';
import type { CodeLens, Hover } from 'vscode-languageserver/node';
import { freshEditor, sharedEditor, type Editor } from './editor.js';

const editor = sharedEditor();
const token = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'alice', exp: 1_000_000_000 })}.c2lnbmF0dXJl`;

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

async function hover({ client, at }: Editor, text: string, name = 'a.ts'): Promise<Hover | null> {
  const uri = await client.open(at(name), text);
  const position = client.text(uri).positionAt(text.indexOf(token) + 10);
  return client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
}

async function lenses({ client, at }: Editor, text: string): Promise<CodeLens[]> {
  const uri = await client.open(at('b.ts'), text);
  return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

describe('a token', () => {
  it.each(['a.ts', '.env', 'a.json', 'a.log'])('says what it is on hover in %s', async (name) => {
    const shown = await hover(await editor({}), `x = "${token}"`, name);
    expect(shown?.contents).toMatchObject({ kind: 'markdown', value: expect.stringMatching(/^\*\*Expired/) });
  });

  it('says so on a line of megabytes, at once', async () => {
    const made = await editor({});
    const text = `${'lorem '.repeat(400_000)}"${token}"${'x'.repeat(2_500_000)}`;
    await hover(made, text, 'a.json');
    const started = performance.now();
    expect(await hover(made, text, 'a.json')).not.toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('has its state above it', async () => {
    const found = await lenses(await editor({}), `\nconst a = '${token}';\n`);
    expect(found).toMatchObject([{ range: { start: { line: 1 } }, command: { command: '' } }]);
    expect(found[0]?.command?.title).toMatch(/^Expired .* ago \| RS256$/);
  });

  it('is masked, or left alone, by the settings', async () => {
    const made = await editor({});
    await made.client.settingsChanged(() => ({ hover: { masked: true }, codeLens: { enable: false } }));
    expect(JSON.stringify(await hover(made, token))).toMatch(/Expired(?!.*alice)/);
    expect(await lenses(made, token)).toEqual([]);
    await made.client.settingsChanged(() => ({ hover: { enable: false } }));
    expect(await hover(made, token)).toBeNull();
    await made.client.settingsChanged(() => null);
  });

  it('is the client’s business where it says so', async () => {
    const made = await freshEditor({}, { options: { hover: false, codeLens: false } });
    await expect(hover(made, token)).rejects.toMatchObject({ code: -32601 });
    await expect(lenses(made, token)).rejects.toMatchObject({ code: -32601 });
  });
});
